"""Words that companies use among themselves, by language. How to write them: see `phrases.Phrases`.

Rather too few than too many: only what no customer would say, whatever is sold. So there is no «newsletter»,
«checkout», «chat», «account», «conversion» (of a currency, a loft) or «lead» by itself («lead a workshop»).
"""

from __future__ import annotations

# In titles of touchpoints (JM311).
COMPANY = {
    "en": """
crm
mql/mqls/sdr/sdrs/bdr/kpi/kpis/clv/cpc/cpm/ppc/serp/abm
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
funnel/funnels
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
= acquisition
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
clienti/clientii/clientilor potentiali
clientul/client potential
potential/potentialul client
potentiali/potentialii/potentialilor clienti
prospecti/prospectii/prospectilor
vanzare/vanzari/vanzarea/vanzarile incrucisata/incrucisate/aditionala/aditionale
fidelizare/fidelizarea/retentie/retentia/retentiei/achizitie/achizitia/achizitiei/atragere/atragerea clientilor/clientului
fidelizare/fidelizarea/retentie/retentia/achizitie/achizitia/atragere/atragerea de clienti
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
echipa noastra de vanzari/suport
""",
    "ar": """
سي آر إم
عميل/عملاء/عملائنا/زبون/زبائن محتمل/محتملين/محتملون/المحتمل/المحتملين/المحتملون
قمع مبيعات/المبيعات/تسويق/التسويق/تسويقي/التسويقي/بيع/البيع/التحويل/تحويل
إعادة استهداف/الاستهداف/التسويق
معدل/معدلات تحويل/التحويل
تحويل عملاء/العملاء/زوار/الزوار
بيع إضافي/متقاطع/تبادلي/الإضافي/المتقاطع/التبادلي
مؤشر/مؤشرات أداء/الأداء
إدارة علاقات/علاقة عملاء/العملاء/الزبائن/بالعملاء
صفحة/صفحات هبوط/الهبوط
جمهور/شريحة/فئة مستهدف/مستهدفة/المستهدف/المستهدفة
اكتساب/استقطاب/استحواذ/جذب/جلب عملاء/العملاء/الزبائن
احتفاظ عملاء/بالعملاء/العملاء
تأهيل عملاء/العملاء
وعي علامة/بالعلامة/العلامة
سلة/سلات/سلال متروكة/المتروكة
نقطة/نقاط تماس/اتصال عميل/العميل/عملاء/العملاء
رحلة عميل/العميل
دعوة اتخاذ/لاتخاذ إجراء/الإجراء
موقعنا/تطبيقنا/متجرنا/متاجرنا/منتجنا/منتجاتنا/خدماتنا/خدمتنا/عروضنا/حملتنا/حملاتنا/إعلاننا/إعلاناتنا
نشرتنا/صفحتنا/صفحاتنا/علامتنا/مدونتنا/معرضنا/معارضنا/مندوبنا/مندوبونا/مبيعاتنا
""",
    "fa": """
سی آر ام
سی‌آر‌ام/سی‌آرام/سیآر‌ام
لید/لیدها/لید‌های/لیدهای
سرنخ/سرنخ‌ها/سرنخ‌های فروش/بازاریابی/گرم/سرد
جذب/تولید/پرورش/امتیازدهی سرنخ/سرنخ‌ها/سرنخ‌های
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
جذب/حفظ/نگهداشت/وفادارسازی/اکتساب مشتری/مشتریان
وفادارسازی/مشتری‌یابی
مخاطب/مخاطبان/بازار/مشتری/مشتریان هدف
آگاهی از برند
کال تو اکشن
دعوت/فراخوان به اقدام
شاخص/شاخص‌های کلیدی عملکرد
سفر مشتری
نقطه/نقطه‌ی/نقاط تماس
سبد/سبدهای رهاشده/رها‌شده
سبد/سبدهای خرید رهاشده/رها‌شده
کمپین/ایمیل/پیامک/پیام سبد/سبدهای رهاشده/رها‌شده
سایت/وب‌سایت/اپ/اپلیکیشن/محصول/محصولات/خدمات/فروشگاه/فروشگاه‌های/کانال/پیج/برند/کمپین/تبلیغ/تبلیغات ما/مان
وب سایت ما/مان
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
in/din crm/crmul
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
