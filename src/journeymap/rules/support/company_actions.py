"""What companies do, by language: touchpoints called so tell a process, not a journey. See `phrases.Phrases`.

A word with `?` may be left out, `{who}` are the words of that name. Only what no customer does: people send letters,
open tickets and call too.
"""

from __future__ import annotations

_WORDS = {
    "en": {
        "the": "?a/an/the/our/each ?new/potential",
        "send": "send/sends/sending/schedule/schedules/trigger/triggers",
        "kind": "welcome/onboarding/reminder/confirmation/promotional/marketing/newsletter/winback/reactivation/renewal"
        "/survey/nps/automated/transactional/personalised/personalized",
        "mail": "e/email/emails/mail/mails/message/messages/sms/text/texts/letter/letters/notification/notifications"
        "/sequence/series/pack/kit",
        "do": "notify/notifies/inform/informs/remind/reminds/contact/contacts/call/calls/phone/phones/email/emails"
        "/onboard/onboards/thank/thanks/greet/greets/welcome/welcomes/invoice/invoices/bill/bills/charge/charges/survey"
        "/surveys/educate/educates/verify/verifies/register/registers/segment/segments/target/targets/attract/attracts"
        "/acquire/acquires/retain/retains/engage/engages/activate/activates/reactivate/reactivates/reengage/delight"
        "/delights/nurture/nurtures/identify/identifies/qualify/qualifies",
        "draw": "attract/attracts/acquire/acquires/retain/retains/engage/engages/activate/activates/reactivate",
        "customer": "customer/customers/client/clients/patient/patients/buyer/buyers/subscriber/subscribers/applicant"
        "/applicants/prospect/prospects/lead/leads/shopper/shoppers",
        "one": "customer/client/user/patient/guest/buyer/subscriber/applicant/shopper/visitor",
        "many": "customers/clients/users/patients/guests/buyers/subscribers/applicants/visitors",
        "done": "notified/informed/contacted/reminded/called/emailed/billed/charged/invoiced/onboarded/assigned"
        "/registered/verified/segmented/qualified/welcomed/greeted/added/transferred/routed/surveyed/redirected"
        "/identified/targeted/retained",
        "staff": "agent/agents/operator/operators/rep/reps/representative/staff/csr/csm/team/system",
        "handle": "create/creates/open/opens/log/logs/assign/assigns/close/closes/escalate/escalates/update/updates"
        "/process/processes/resolve/resolves",
        "case": "ticket/tickets/case/cases/lead/leads/order/orders/request/requests/complaint/complaints/account/record"
        "/records/profile",
        "send_out": "send/sends/generate/generates/create/creates/validate/validates/trigger/triggers/assign/assigns",
        "measure": "collect/collects/gather/gathers/capture/captures/request/requests/analyse/analyses/analyze/analyzes"
        "/measure/measures",
        "feedback": "feedback/data/information/details/emails/reviews/satisfaction/insights/behaviour/behavior",
        "process": "process/processes/processing/fulfil/fulfils/fulfill/fulfills/fulfilling",
        "order": "order/orders/payment/payments/refund/refunds/claim/claims/application/applications/return/returns",
        "product": "product/products/solution/service/services/offer",
        "ad": "ad/ads/email/marketing/social/media/advertising/google/facebook",
    },
    "ro": {
        "send": "trimite/trimitem/trimitere/trimiterea/expediaza/expedierea",
        "mail": "e/email/emailul/emailuri/emailului/mail/mailul/mailuri/sms/smsul/mesaj/mesajul/mesajului/mesaje"
        "/notificare/notificarea",
        "kind": "bun/confirmare/reamintire/multumire/onboarding/promovare/reactivare/marketing/promotional/promotionale"
        "/automat",
        "do": "notifica/notificam/notificarea/anunta/anuntam/anuntarea/instiinteaza/instiintarea/informeaza/informam"
        "/informarea/contacteaza/contactam/contactarea/suna/sunam/apeleaza/apelarea/fidelizeaza/fidelizam/identifica"
        "/identificarea/atrage/atragem/factureaza/facturarea/inregistreaza/inregistrarea/verifica/verificarea/convinge",
        "customer": "client/clientul/clienta/clienti/clientii/clientului/clientilor/utilizatorul/utilizatorului"
        "/utilizatorii/utilizatorilor/pacientul/pacientului/pacientii/pacientilor/beneficiarul/beneficiarului",
        "one": "clientul/utilizatorul/pacientul/beneficiarul/cumparatorul/abonatul/solicitantul",
        "done": "notificat/anuntat/informat/contactat/instiintat/sunat/inregistrat/redirectionat/facturat/verificat"
        "/identificat/preluat",
        "done_f": "notificata/anuntata/informata/contactata/instiintata/sunata/inregistrata/facturata/verificata",
        "done_many": "notificati/anuntati/informati/contactati/instiintati/sunati/inregistrati/facturati/verificati",
        "staff": "agentul/operatorul/reprezentantul/echipa/sistemul/angajatul",
        "handle": "creeaza/deschide/inchide/inregistreaza/actualizeaza/aloca/proceseaza/escaladeaza/rezolva/preia",
        "case": "tichet/tichetul/tichete/ticket/ticketul/caz/cazul/comanda/cererea/cerere/solicitarea/solicitare"
        "/reclamatia/reclamatie/fisa/contul",
        "order": "comanda/comenzii/comenzi/comenzilor/plata/platii/platilor/cererea/cererii/cererilor/returul/returului"
        "/rambursarea/rambursarii",
    },
    "fa": {
        "mail": "ایمیل/ایمیل‌های/پیامک/پیامک‌های/پیام/پیام‌های/نوتیفیکیشن/اعلان",
        "kind": "خوشامدگویی/خوش‌آمدگویی/خوشامد/خوش/یادآوری/تایید/تأیید/تبلیغاتی/تشکر/پیگیری/نظرسنجی/خودکار",
        "customer": "مشتری/مشتریان/مشتری‌ها/کاربر/کاربران/بیمار/بیماران",
        "tell": "اطلاع‌رسانی/خبررسانی/اطلاع/یادآوری/خوشامدگویی/خوش‌آمدگویی/پاسخ‌گویی/پاسخگویی",
        "told": "مطلع/باخبر/هدایت/منتقل/ثبت/شناسایی",
        "is": "می‌شود/می‌شوند/شد/می‌شه/می",
        "staff": "کارشناس/اپراتور/پشتیبان/پشتیبانی/سیستم/سامانه/نماینده/کارمند",
        "case": "تیکت/درخواست/سفارش/شکایت/پرونده",
        "handle": "ایجاد/ثبت/باز/می‌سازد/می‌بندد/ارجاع/می‌کند/پردازش/به‌روز/بررسی",
        "treat": "پیگیری/متقاعدسازی/متقاعد/شناسایی/دسته‌بندی/بخش‌بندی/آموزش/ثبت‌نام",
    },
    "ar": {
        "send": "إرسال/نرسل/ترسل/يرسل/أرسل",
        "mail": "بريد/إيميل/رسالة/رسائل/إشعار/إشعارات",
        "kind": "ترحيب/ترحيبي/ترحيبية/تذكير/تذكيرية/تذكيري/تأكيد/تأكيدية/تسويقي/تسويقية/ترويجي/ترويجية/دعائية/تلقائية",
        "customer": "عميل/عملاء/زبون/زبائن/مستخدم/مستخدمين/مريض/مرضى/مشترك/مشتركين",
        "do": "إبلاغ/إشعار/إخطار/إعلام/تنبيه/تذكير/تهنئة/تسجيل/استهداف/إقناع/تحديد/متابعة/اتصال/تواصل/ترحيب/احتفاظ"
        "/يتصل/يتواصل/نبلغ/يبلغ/نخطر/يخطر/نشعر/نذكر/نتصل/نتواصل/نتابع",
        "staff": "موظف/وكيل/مندوب/نظام/ممثل/فريق ?دعم/خدمة/مبيعات",
        "handle": "ينشئ/يفتح/يغلق/يسجل/يحدث/يعالج/يصعد/يحيل",
        "case": "تذكرة/طلب/بلاغ/حالة/شكوى/ملف",
    },
}
_ACTIONS = {
    "en": """
{send} ?a/an/the/our {kind} {mail}
{send} ?a/an/the/our follow up {mail}
{kind} {mail} ?is/are/was/gets/automatically sent/triggered/delivered
follow up {mail} ?is/are/was/gets/automatically sent/triggered/delivered
{mail} is/are/was/gets ?automatically sent/triggered/delivered to {the} {customer}
* ?is/are/was/gets sent/delivered/shipped to {the} {customer}
= send/sends ?a/the quote/quotation/proposal/offer
= issue/issues/generate/generates ?an/the invoice
{send} ?out/a/an/the/our newsletter/newsletters/promotions/mailing/mailings/reminders
send/sends/sending/ship/ships/deliver/delivers/mail/mails ?a/an/the/our * to {the} {customer}
send/sends/sending {the} customer/client/user/subscriber/lead ?a/an/the e/email/mail/message/sms/notification/reminder
{do} {the} {customer}
notify/notifies/inform/informs/remind/reminds/onboard/onboards/verify/verifies {the} user
{draw} {the} users/visitors
follow/follows/following up with {the} {customer}
{one} is/gets/was ?being/automatically {done}
{many} are/get/were ?being/automatically {done}
{staff} {handle} ?a/an/the ?new/support/service {case}
system/backend/bot/software {send_out} ?a/an/the/out *
assign/assigns/route/routes/escalate/escalates/triage/triages ?a/an/the ?support/new ticket/tickets/case/cases
assign/assigns ?an/a/the ?customer account/sales/success/support manager/rep/representative/agent
{process} ?a/an/the/customer {order}
{order} ?is/are/was/gets ?being processed/validated/fulfilled/dispatched/escalated
ticket/case/lead/record/account/profile ?is/was/gets ?being created/opened/logged/assigned/escalated by ?the/an {staff}
account/sales/success manager/rep ?is/was/gets assigned
approve/approves/reject/rejects ?a/an/the/customer ?loan/insurance claim/claims/application/applications
create/creates/update/updates/maintain/maintains {the} customer/client/lead record/records/profile/profiles/database/data
{measure} ?the/our customer/client/user {feedback}
ask/asks {the} {customer} for
pitch/pitches/present/presents/demo/demos ?the/our/a {product} to {the} {customer}
launch/launches/run/runs ?a/an/the/our/new ?{ad} campaign/campaigns
publish/publishes ?a/the/our blog/seo/marketing post/posts/article/articles/content
onboarding/generation/qualification/conversion/nurturing/acquisition/retention of ?new/our {customer}
onboarding/activation/retention of ?new/our user/users
= onboard/onboards ?new users
""",
    "ro": """
{send} ?un/o/unui/unei/de {mail} ?mail/mailul/mailului/ul/ului ?de {kind}
{send} ?un/o/de newsletter/newslettere/newsletterul/newsletterului
{send} * ?* catre {customer}
livreaza/livrarea * ?* catre {customer}
{send} ?* ?* clientului/clientilor/clientei/utilizatorului/utilizatorilor
livreaza/livrarea ?* ?* clientului/clientilor/clientei/utilizatorului/utilizatorilor
{do} {customer}
trimis/trimisa/trimise/livrat/livrata/livrate/expediat/expediata clientului/clientilor/clientei/utilizatorului
{order} este/e/a/sunt ?fost procesat/procesata/procesate/validat/validata/validate
emite/emitem/emiterea factura/facturii
{one} este/e/a/va ?fost/fi ?automat {done}
clienta/pacienta este/e/a ?fost {done_f}
clientii/utilizatorii/pacientii/abonatii sunt/au ?fost {done_many}
{staff} {handle} ?un/o/noul {case}
sistemul trimite/genereaza/creeaza/valideaza/verifica/proceseaza/actualizeaza/notifica/aloca
procesare/procesarea/proceseaza/procesam {order}
generare/generarea/calificare/calificarea/conversie/conversia/captare/captarea ?de/a prospecti/clienti/clientilor
inrolare/inrolarea ?de client/clienti/clientului/clientilor
colectare/colectarea/colecteaza/colectam ?de feedback/feedbackul/feedbackului ?de ?la/al client/clienti/clientilor
lanseaza/lansam/lansarea ?o/unei campanie/campania/campanii/campaniei
""",
    "fa": """
ارسال/فرستادن ?یک {mail} {kind}
{mail} {kind} ارسال/فرستاده {is}
{mail} {kind} می‌فرستیم/می‌فرستد
ارسال/فرستادن * ?* به/برای {customer}
{tell} به {customer}
اطلاع رسانی به {customer}
به {customer} اطلاع/خبر/پیامک/ایمیل/زنگ/پیام
تماس با {customer}
با {customer} تماس
برای {customer} ارسال/صادر/فرستاده/می‌فرستیم/می‌فرستد/می‌فرستند
سفارش/پرداخت/درخواست پردازش
{treat} {customer}
{customer} {told} {is}
{staff} {case} ?را/رو/جدید {handle}
سیستم/سامانه/ربات {mail} ?را/تایید/یادآوری می‌فرستد/ارسال/می‌سازد/صادر/تولید/می
توسط {staff}
توسط تیم
پردازش سفارش/سفارش‌ها/پرداخت/درخواست/مرجوعی
احراز هویت {customer}
لیدسازی/لیدیابی/لیدگیری/سرنخ‌سازی/سرنخ‌یابی/مشتری‌سازی/مشتری‌یابی
سرنخ/لید/مشتری سازی/یابی
آنبوردینگ/آن‌بوردینگ/آنبردینگ
تولید/تبدیل/جذب مشتریان/لید/لیدها/سرنخ
اجرای/راه‌اندازی کمپین/کمپین‌های
جمع‌آوری/دریافت بازخورد/نظرات/داده‌های/اطلاعات {customer}
""",
    "ar": """
{send} ?رسالة/رسائل {mail} ?إلكتروني/إلكترونية/الكتروني/الكترونية/نصية {kind}
{send} {kind} {mail}
إرسال/نرسل/ترسل نشرة بريدية/إخبارية
إرسال/توصيل/تسليم/شحن * ?إلى {customer}
{do} {customer}
اتصال/تواصل/متابعة/نتواصل/يتواصل مع {customer}
{staff} {handle} {case}
{handle} {staff} {case}
نظام يرسل/يتحقق/يصدر/يولد
يرسل/يتحقق/يصدر/يولد نظام
إنشاء/فتح تذكرة من قبل موظف/وكيل/نظام
معالجة طلب/طلبات/دفع/دفعة/دفعات/مدفوعات/استرجاع/مرتجع/مرتجعات
توليد/تأهيل/تهيئة/إلحاق/تحويل/كسب {customer}
إطلاق/تشغيل/إدارة حملة/حملات
جمع/تحليل/قياس بيانات/آراء/ملاحظات/رضا {customer}
""",
}
# In titles of touchpoints and stages (JM311).
ACTIONS = {lang: lines.format_map(_WORDS[lang]) for lang, lines in _ACTIONS.items()}

# What customers call or write to, or have of their own: taken out before looking for the words above.
NOT_ACTIONS = {
    "en": """
customer/client/user/member/patient/buyer service/services/support/care/relations/success/help/helpdesk/hotline/line/desk
customer/client/user/member/patient/buyer centre/center/portal/area/account/number/id/card/forum/group/community/reviews
customer/client/user/member/patient/buyer manual/guide/club/app
""",
    "ro": """
serviciul/serviciului/relatii/relatiile ?cu clienti/clientii/clientilor
contul/cardul/numarul/portalul clientului/pacientului/utilizatorului
""",
    "fa": """
خدمات/پشتیبانی/باشگاه/امور/کارت/پنل/حساب مشتری/مشتریان/کاربر/کاربری/کاربران
""",
    "ar": """
خدمة/خدمات/دعم/مركز/رقم/بطاقة/ملف/حساب عميل/عملاء/زبائن/مريض/مستخدم
""",
}

# Customers, where a persona is said to have some.
CUSTOMERS = {
    "en": """
customer/customers/client/clients/buyers/patients/subscribers/shoppers/leads/prospects
""",
    "ro": """
client/clienti/clientii/clientilor/clientul/pacienti/pacientii/pacientilor/cumparatori
""",
    "fa": """
مشتری/مشتریان/مشتری‌ها/مشتری‌هایش/مشتریانش/بیماران/خریداران
""",
    "ar": """
عميل/عملاء/عملائه/عملائها/زبون/زبائن/زبائنه/زبائنها/مرضى
""",
}
