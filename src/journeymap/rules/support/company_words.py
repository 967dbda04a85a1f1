"""Words that companies use among themselves, by language. How to write them: see `phrases.Phrases`.

Rather too few than too many: only what no customer would say, whatever is sold. So there is no «newsletter»,
«checkout», «chat», «account», «conversion» (of a currency, a loft) or «lead» by itself («lead a workshop»).
"""

from __future__ import annotations

# In titles of touchpoints (JM311). Those whose customers use a CRM of their own say «Add to CRM».
COMPANY = {
    "en": """
= crm
our/the crm
crm entry/entries/record/records/update/updates/system/note/notes/task/tasks/workflow/automation/campaign
mql/mqls/sdr/sdrs/bdr/kpi/kpis/clv/cpc/cpm/ppc/serp/abm/qbr/qbrs
quarterly business review/reviews
closed won/lost
lead/leads capture/captured/form/forms/gen/generation/magnet/magnets/nurtur*/qualif*/scor*/routing/conversion/list
capture/captures/capturing/generate/generates/generating/qualify/qualifies/qualifying lead/leads
nurture/nurtures/nurturing/convert/converts/converting/score/scores/scoring lead/leads/prospect/prospects
nurture/nurturing e/email/emails/mail/mails/campaign/campaigns/sequence/sequences/flow/flows/track/stream/journey
email/mail/customer nurture/nurturing
new/warm/cold/hot/qualified/inbound/outbound/unqualified lead/leads
sales/marketing leads
become/becomes a lead
become/becomes lead
= lead
= leads
= nurture
= nurturing
= funnel
= funnels
sales/marketing/conversion/purchase/purchasing/buying/lead/leads/signup/checkout/acquisition funnel/funnels
funnel stage/stages/step/steps/entry/exit/optimisation/optimization
enter/enters/in/into/through/down/of/leave/leaves the/our funnel
our funnel
upsell*
up sell/sells/selling
cross sell/sells/selling
crosssell*
retarget*
re targeting/targeted
remarket*
conversion rate/rates/funnel/event/events/goal/goals/path/tracking/point/points/page/optimisation/optimization
customer/lead/sales/trial/checkout/paid/landing conversion/conversions
= conversion
= conversions
convert/converts/converted into/to a customer/buyer/sale/subscriber
convert/converts/converted into/to customer/buyer/sale/paid/subscriber
customer/user/lead/client/buyer acquisition/activation/retention/reactivation/monetisation/monetization
customer/client/user onboarding
= acquisition
= activation
= retention
churn risk/rate/prevention/survey/call
customer/user churn
= churn
prospecting call/calls/mail/mails/email/emails
sales/marketing/lead qualified prospect/prospects/lead/leads
prospect nurturing/qualification/list/database
sales/marketing/deal/lead pipeline
drip campaign/campaigns/email/emails/mail/mails
landing page/pages
cta/ctas
call to action
paid/owned/earned media/social/search
organic search/traffic/reach/social
target audience/audiences/group/segment/segments
lookalike audience/audiences
programmatic ad/ads/display/advertising
ad impression/impressions
brand awareness/recall/consideration/touchpoint/touchpoints
awareness ad/ads/stage/phase
acquisition/retention/reactivation/lifecycle campaign/campaigns/email/emails/mail/mails/marketing/flow
winback/reengagement campaign/campaigns/email/emails/mail/mails/flow
win back campaign/email/mail/flow
re engagement campaign/email/mail/flow
push/outreach/onboarding/activation campaign/campaigns
cart/basket/checkout abandonment
abandoned cart/basket e/email/emails/mail/mails/campaign/flow/sequence/workflow
touchpoint/touchpoints
customer lifecycle/lifetime
demand gen/generation
inbound/outbound marketing/call/calls/sales
marketing automation
value proposition
omnichannel
nps/csat survey/score/e/email/mail/request/campaign
our brand/brands/product/products/service/services/website/site/webshop/shop/store/stores/blog/newsletter/showroom
our online/web shop/store
our landing/product/pricing page/pages
our system/systems/platform/process/processes/database/databases
our campaign/campaigns/ad/ads/advert/adverts/advertising/promotion/promotions/webinar
our social media/channels
our sales/support team/rep/reps/agent/agents
our customer service/support/care
download/downloads/install/installs/discover/discovers our app
""",
    "ro": """
lead/leaduri/leadurile/leadurilor/leadul/leadului
lead uri/urile/ul
funnelul/funnelului
palnia/palnie/palniei/palnii vanzari/vanzarilor/marketing
palnia/palnie/palniei/palnii de vanzari/vanzare/marketing/conversie/conversii
rata/rate/ratei/ratele de conversie/retentie
= conversie
= conversia
= conversii
crmul/crmului
crm ul/ului
clienti/clientii/clientilor potentiali
clientul/client potential
potential/potentialul client
potentiali/potentialii/potentialilor clienti
prospecti/prospectii/prospectilor
vanzare/vanzari/vanzarea/vanzarile incrucisata/incrucisate/aditionala/aditionale
fidelizare/fidelizarea/retentie/retentia/retentiei/achizitie/achizitia/achizitiei/atragere/atragerea clientilor/clientului
fidelizare/fidelizarea/retentie/retentia/achizitie/achizitia/atragere/atragerea de clienti
fidelizare/retentie/achizitie/atragere/captare clienti/client
captarea/captare/activare/activarea/reactivare/reactivarea clientilor/clientului
onboarding/onboardingul client/clienti/clientului/clientilor
onboarding ul clientului/clientilor
onboarding de client/clienti
nurturing
apel/apelul/apeluri/apelurile/vizita/vizite de prospectare
constientizare/constientizarea brandului/marcii
constientizare/constientizarea de brand
= punct de contact
= puncte de contact
punct/punctul/puncte/punctele de contact cu brandul/marca/clientul/clientii
pagina/pagini/pagini de destinatie/aterizare
landing page/pageul
publicul/public/grupul/grup/segmentul/segment tinta
notorietate/notorietatea/notorietatii brandului/marcii
notorietate/notorietatea de brand
parcursul/calatoria clientului
cos/cosul/cosuri/cosurile abandonat/abandonate
apel/apelul/indemn/indemnul la actiune
kpiuri/kpiurile
siteul/websiteul/magazinul/produsul/serviciul/newsletterul/blogul/brandul/showroomul nostru
site/website/newsletter/blog/brand/showroom ul nostru
site/website/magazin/brand/blog nostru
produsele/serviciile/reclamele/campaniile/paginile/magazinele noastre
aplicatia/pagina/campania/reclama/marca noastra
sistemul/procesul nostru
sistemele/procesele/platformele noastre
platforma noastra
baza noastra de date
baza de date a noastra
echipa noastra de vanzari/suport
""",
    "ar": """
سي آر إم
في/نظام/برنامج/منصة crm
عميل/عملاء/عملائنا/زبون/زبائن محتمل/محتملين/محتملون/المحتمل/المحتملين/المحتملون
مسار/مسارات مبيعات/بيع/تسويق
قمع مبيعات/المبيعات/تسويق/التسويق/تسويقي/التسويقي/بيع/البيع/التحويل/تحويل
إعادة استهداف/الاستهداف/التسويق
معدل/معدلات تحويل/التحويل
تحويل عملاء/العملاء/زوار/الزوار
بيع إضافي/متقاطع/تبادلي/الإضافي/المتقاطع/التبادلي
مؤشر/مؤشرات أداء/الأداء
إدارة علاقات/علاقة عملاء/العملاء/الزبائن/بالعملاء
صفحة/صفحات هبوط/الهبوط
جمهور/شريحة/فئة مستهدف/مستهدفة/المستهدف/المستهدفة
اكتساب/استقطاب/استحواذ/جذب/جلب/تفعيل/تنشيط/ولاء عميل/عملاء/زبون/زبائن
احتفاظ عميل/عملاء/زبون/زبائن
تأهيل عميل/عملاء/زبائن
تفعيل مستخدم/مستخدمين
وعي علامة/بالعلامة/العلامة
سلة/سلات/سلال متروكة/المتروكة
= نقطة اتصال
= نقاط اتصال
= نقطة تماس
= نقاط تماس
نقطة/نقاط تماس/اتصال مع/ب عميل/عملاء
نقطة/نقاط تماس/اتصال عميل/العميل/عملاء/العملاء
رحلة عميل/العميل
دعوة اتخاذ/لاتخاذ إجراء/الإجراء
موقعنا/تطبيقنا/متجرنا/متاجرنا/منتجنا/منتجاتنا/خدماتنا/خدمتنا/عروضنا/حملتنا/حملاتنا/إعلاننا/إعلاناتنا
سجل/سجلت/سجلنا/يسجل/تسجل/نسجل/أسجل/تسجيل/حساب/دخل/دخول/يدخل/تدخل في/على/إلى/ب نظامنا
تسجيل/دخول/يسجل/يدخل بنظامنا/لنظامنا
منصتنا/منصاتنا
قاعدة/قواعد بياناتنا
نشرتنا/صفحتنا/صفحاتنا/علامتنا/مدونتنا/معرضنا/معارضنا/مندوبنا/مندوبونا/مبيعاتنا
""",
    "fa": """
سی آر ام
سی‌آر‌ام
در/وارد/سامانه/سامانه‌ی/سیستم/نرم‌افزار crm
crm ما/مان/شرکت
لید/لیدها/لید‌های/لیدهای/لیدجنریشن/لیدجن
سرنخ/سرنخ‌ها/سرنخ‌های فروش/بازاریابی/گرم/سرد
جذب/تولید/پرورش/امتیازدهی/ارزیابی/رتبه‌بندی/صلاحیت‌سنجی سرنخ/سرنخ‌ها/سرنخ‌های
سر نخ/نخ‌های فروش/بازاریابی
قیف فروش/بازاریابی/تبدیل/خرید
نرخ تبدیل/ریزش
تبدیل مشتری/لید/بازدیدکننده
ریتارگتینگ/ری‌تارگتینگ/ریمارکتینگ/ری‌مارکتینگ/بازهدف‌گیری/بازاریابی‌مجدد
ری تارگتینگ/مارکتینگ
هدف‌گیری/هدفگیری/بازاریابی مجدد
بیش‌فروشی/آپ‌سل/آپسل/کراس‌سل
فروش جانبی/متقاطع/متقابل
مدیریت/نرم‌افزار/سامانه/سامانه‌ی ارتباط با مشتری/مشتریان
مشتری/مشتریان بالقوه/احتمالی/بالقوه‌ی
صفحه/صفحه‌ی فرود
لندینگ/لندینگ‌پیج
جذب/حفظ/نگهداشت/وفادارسازی/اکتساب/فعال‌سازی مشتری/مشتریان
فعال‌سازی کاربر/کاربران
فعال سازی مشتری/مشتریان/کاربر/کاربران
وفادارسازی/مشتری‌یابی
مخاطب/مخاطبان/بازار/مشتری/مشتریان هدف
آگاهی از برند
کال تو اکشن
دعوت/فراخوان به اقدام
شاخص/شاخص‌های کلیدی عملکرد
سفر مشتری
نقطه/نقطه‌ی/نقاط تماس
سبد/سبدهای رهاشده/رها‌شده
سبد/سبدهای خرید رهاشده
سبد/سبدهای رها شده
سبد/سبدهای خرید رها شده
کمپین/ایمیل/پیامک/پیام سبد/سبدهای رهاشده/رها‌شده
سایت/وب‌سایت/اپ/اپلیکیشن/محصول/محصولات/خدمات/فروشگاه/فروشگاه‌های/کانال/پیج/برند/کمپین/تبلیغ/تبلیغات ما/مان
وب سایت ما/مان
سامانه/سامانه‌ی/پلتفرم/فرایند/فرآیند/پایگاه‌داده/پایگاه‌داده‌ی/دیتابیس ما/مان
پایگاه داده/داده‌ی/داده‌های ما/مان
در/وارد/به سیستم ما/مان
سامانه‌مان/پلتفرم‌مان/پلتفرممان
صفحه/صفحه‌ی/خبرنامه/خبرنامه‌ی ما/مان
تیم فروش/پشتیبانی ما/مان
سایتمان/وبسایتمان/فروشگاهمان/محصولاتمان/خدماتمان/اپلیکیشن‌مان/سایت‌مان/برندمان
""",
}

# In what the customer does (JM312): work that only staff and systems do.
BACKSTAGE = {
    "en": """
update/updates/updating/check/checks/open/opens the/our crm
in/into/to/from the/our crm
log/logs/enter/enters/record/records it/them in/into crm
assign/assigns/route/routes/triage/triages the/a/each lead/leads
assign/assigns the/a/each ticket/tickets/case to a/an/the/our agent/agents/team/colleague/engineer/technician
route/routes/triage/triages the/a/each ticket/tickets/case/cases
triage/triages tickets/cases
qualify/qualifies/score/scores/nurture/nurtures the/a/each lead/leads/prospect
qualify/qualifies/score/scores/nurture/nurtures leads/prospects
trigger/triggers/launch/launches the/a/an campaign/workflow/email/mail/automation
notify/notifies/alert/alerts the/our sales/support/marketing/warehouse/service team/staff
hand/hands the/a lead/case over to
sync/syncs/synchronise/synchronises with/to the crm/erp/warehouse/database
""",
    "ro": """
actualizeaza/verifica/deschide crm/crmul
din crm
in/din crmul
in/din crm ul
date/datele/informatii/informatiile/note/notite/apelul/clientul/leadul/contactul in crm
aloca/atribuie/repartizeaza/ruteaza tichet/tichetul/tichete/tichetele/lead/leadul/leaduri/leadurile/caz/cazul
califica/puncteaza lead/leadul/leaduri/leadurile
declanseaza/lanseaza campania/campanie/fluxul
declanseaza/lanseaza o campanie
anunta/instiinteaza echipa de vanzari/suport/marketing
""",
    "ar": """
نظام إدارة علاقات/علاقة العملاء
يحدّث/تحديث/تحدث/يفتح crm
في crm
نظام crm
يسند/تسند/إسناد/يعيّن/تعيين تذكرة/التذكرة/تذاكر/التذاكر
يؤهل/تأهيل عملاء/العملاء المحتملين
يطلق/إطلاق/تشغيل حملة/الحملة
يبلغ/إبلاغ/إشعار/يخطر فريق مبيعات/المبيعات/دعم/الدعم/تسويق/التسويق
""",
    "fa": """
در crm/سی‌آر‌ام
وارد crm/سی‌آر‌ام
به‌روزرسانی/بروزرسانی/به‌روز crm/سی‌آر‌ام
ارجاع/تخصیص/واگذاری تیکت/تیکت‌ها/سرنخ/لید
تیکت را/رو ارجاع/تخصیص/واگذار
امتیازدهی به سرنخ/سرنخ‌ها/لید/لیدها
اطلاع به تیم فروش/پشتیبانی/بازاریابی
""",
}

# Names of actors that are no people, and that nobody sees (JM312): the whole name. No «server»: it may bring the food.
MACHINES = {
    "en": """
= system
= systems
= the system
= our system
= backend/back/backoffice system
= back end
= back end system
= backend
= api
= apis
= * api
= external service
= web/application/app/auth/mail/database/backend server
= database
= db
= data warehouse
= cron
= cronjob
= cron job
= scheduler
= batch job
= workflow engine
= rule/rules engine
= message queue
= middleware
= mainframe
""",
    "ro": """
= sistem
= sistemul
= server
= serverul
= baza de date
= bazele de date
= motorul de reguli
= motor de fluxuri
""",
    "ar": """
= نظام
= نظام خلفي
= سيرفر
= قاعدة بيانات
= واجهة برمجية
= واجهة برمجة تطبيقات
= محرك عمليات/سير
= محرك سير عمل
""",
    "fa": """
= سیستم
= سامانه
= سرور
= دیتابیس
= پایگاه داده
= پایگاه داده‌ها
= بک‌اند
= بک اند
= ای‌پی‌آی
= وب‌سرویس
= موتور گردش کار
= موتور فرایند
""",
}
