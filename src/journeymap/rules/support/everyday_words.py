"""Words of everyday speech that rules look for in texts, by language. How to write them: see `phrases.Phrases`.

All languages count in every map: many maps do not say which one they are in. Rather too few than too many: where a
word has a second meaning, it is left out.
"""

from __future__ import annotations

from functools import cache

from journeymap.rules.support.phrases import Phrases

# What people say of a bad and of a good moment (JM320).
BAD_FEELINGS = {
    "en": """
anxious/anxiety/angry/annoyed/afraid/scared/frightened/furious/irritated/frustrated/frustrating/frustration
disappointed/disappointment/desperate/despair/helpless/hopeless/sad/unhappy/upset/worried/stressed/ashamed
embarrassed/humiliated/betrayed/cheated/ignored/disgusted/panicked/panicking/panic/miserable/resentful
devastated/distrustful
""",
    "ro": """
anxios/anxioasă/anxioși/furios/furioasă/furioși/nervos/nervoasă/nervoși/supărat/supărată/supărați/speriat/speriată
frustrat/frustrată/frustrați/dezamăgit/dezamăgită/dezamăgiți/trist/tristă/triști/îngrijorat/îngrijorată/îngrijorați
disperat/disperată/stresat/stresată/stresați/iritat/iritată/rușinat/rușinată/nemulțumit/nemulțumită/nemulțumiți
nefericit/nefericită/enervat/enervată/umilit/umilită/înșelat/înșelată/frustrare/panicat/panicată/teamă/frică
""",
    "fa": """
مضطرب/نگران/عصبانی/خشمگین/ناراحت/ناامید/غمگین/کلافه/ترسیده/ناراضی/دلخور/درمانده/سرخورده/آشفته/شرمنده/دلسرد
دلهره/اضطراب
""",
    "ar": """
قلق/قلقة/قلقان/غاضب/غاضبة/محبط/محبطة/حزين/حزينة/خائف/خائفة/منزعج/منزعجة/متوتر/متوترة/مستاء/مستاءة/يائس/يائسة
محرج/محرجة/غضب/إحباط/خيبة
""",
}
GOOD_FEELINGS = {
    "en": """
happy/glad/delighted/joyful/joy/thrilled/pleased/proud/satisfied/grateful/thankful/excited/enthusiastic/cheerful
confident/ecstatic/overjoyed/content
""",
    "ro": """
fericit/fericită/fericiți/bucuros/bucuroasă/bucuroși/încântat/încântată/încântați/mulțumit/mulțumită/mulțumiți
mândru/mândră/mândri/recunoscător/recunoscătoare/entuziasmat/entuziasmată/liniștit/liniștită
vesel/veselă/bucurie
""",
    "fa": "خوشحال/شاد/راضی/خرسند/ذوق‌زده/هیجان‌زده/شادمان/سپاسگزار/مطمئن/سربلند/دلگرم/خشنود",
    "ar": "سعيد/سعيدة/مسرور/مسرورة/راضٍ/راض/راضية/ممتن/ممتنة/فخور/فخورة/مطمئن/مطمئنة/متحمس/متحمسة/مرتاح/مرتاحة/فرحان/فرح",
}
# What turns such a word round, or makes it less: then nobody can say how it is meant.
TURNED = {
    "en": """
not/no/never/without/less/isn/isnt/aren/wasn/don/dont/nothing/nobody/hardly/barely/almost/but/though
although/despite/yet/until/before/after/still/instead/if/used/longer/neither
""",
    "ro": "nu/nici/fără/mai/puțin/dar/deși/însă/încă/deloc/aproape/niciodată/nimic/dacă/până/înainte/după",
    "fa": "نه/نیست/نیستم/نیستند/نبود/بدون/کمتر/دیگر/اما/ولی/هنوز/هیچ/اگر/تا/بی/نا",
    "ar": "لا/ليس/ليست/لم/لن/غير/بدون/دون/أقل/لكن/لكنه/ما/بعد/قبل/عدم/لو/إذا",
}
# A persona that is nobody, since it is everybody (JM322).
EVERYBODY = {
    "en": """
= everyone/everybody/anyone/anybody/all
= customers/users/clients/consumers/buyers/shoppers/visitors/guests/subscribers/prospects/leads
= the/our/all/any/every/average/typical customers/users/clients/consumers/buyers/shoppers/visitors/guests/people/patients
= the/any/every/average/typical/generic customer/user/client/consumer/buyer/shopper/visitor/guest/person/patient
= the average/typical customer/user/client/consumer/buyer/shopper/visitor/guest/person/patient
= all our/the/of customers/users/clients/consumers/buyers/shoppers/visitors/guests/people/patients/us/them
= all of our/the customers/users/clients/consumers/buyers/shoppers/visitors/guests/patients
= everyone/everybody/anyone/anybody who buys/visits/shops/uses/comes
= everyone/everybody/anyone/anybody who buys from us
= all our/the/of *
= all our/of * *
= all of our/the *
= all travellers/travelers/residents/citizens/students/parents/passengers/employees/members/readers/drivers
= every/any resident/citizen/student/parent/passenger/traveller/traveler/employee/member
= all kinds/types/sorts of customers/users/clients/people
= target audience/group/market
= our target audience/group/market
= the target audience/group/market
= general public
= the general public
""",
    "ro": """
= toți/toată/oricine/fiecare
= clienții/clienți/utilizatorii/utilizatori/consumatorii/consumatori/cumpărătorii/cumpărători/vizitatorii/vizitatori
= toți/orice/fiecare clienții/client/utilizatorii/utilizator/cumpărătorii/cumpărător/oamenii/consumatorii/consumator
= toți/toate *
= toți/toate * noștri/noastre
= clienții/utilizatorii/cumpărătorii noștri
= toată lumea
= clientul mediu/tipic/obișnuit
= publicul larg/țintă
= grupul țintă
""",
    "fa": """
= همه/همگان
= مشتریان/مشتری‌ها/مشتری‌هایمان/کاربران/کاربرها/خریداران/مخاطبان
= همه/همه‌ی/همهٔ/تمام/تمامی/کلیه/هر مشتریان/مشتری‌ها/مشتری‌هایمان/کاربران/کاربرها/خریداران/مخاطبان/مردم/مشتری/کاربر
= همه/همه‌ی/همهٔ/تمام/تمامی مشتریان/کاربران/خریداران/مشتری‌های ما
= مشتریان/کاربران/مشتری‌های ما
= عموم مردم
= همه‌ی/تمام/تمامی/کلیه‌ی *
= همه‌ی/تمام/تمامی * ما
= همه ی مشتریان/کاربران/مردم
""",
    "ar": """
= الجميع/الكل
= العملاء/عملاؤنا/عملائنا/الزبائن/زبائننا/المستخدمون/المستخدمين/الزوار/المشترون/المشترين/المستهلكون/المستهلكين
= جميع/كل/كافة/أي العملاء/عملائنا/الزبائن/زبائننا/المستخدمين/الزوار/المشترين/المستهلكين/الناس/عميل/مستخدم/زبون
= عامة الناس
= جميع/كافة *
= الجمهور المستهدف
""",
}
# Channels that stand where something that a customer does should (JM323): only what is no verb as well. The names
# that the program knows and those that the map declares come on top.
CHANNELS = {
    "en": """
= website/site/webpage/homepage/newsletter/email/emails/phone/telephone/app/store/shop/webshop/facebook/instagram/tiktok
= linkedin/youtube/whatsapp/telegram/google/sms/chatbot/hotline/socials/billboard/tv/radio/reviews
= the/our/company website/site/webpage/homepage/newsletter/app/store/shop/webshop/hotline/chatbot
= web/home page/site
= web/online shop/store
= social media/network/networks
= call/contact/service centre/center
= e mail
= text message
= mobile app
= live chat
= physical store
""",
    "ro": """
= site/site ul/ului
= siteul/website/websiteul/pagina/newsletterul/emailul/emailuri/telefon/telefonul/aplicația/aplicație/magazin/magazinul
= site ul nostru
= pagina web
= rețele/rețelele sociale
= magazin/magazinul online/fizic
= aplicația/aplicație mobilă
= call centerul
= centrul/centru de apel/apeluri
= recenzii
= recenziile
""",
    "fa": """
= وب‌سایت/وبسایت/سایت/ایمیل/پیامک/تلفن/فروشگاه/اپلیکیشن/اپ/اینستاگرام/تلگرام/واتساپ/خبرنامه/یوتیوب/گوگل/روبیکا
= سایت/وب‌سایت/وبسایت/فروشگاه/اپلیکیشن ما/شرکت
= وب سایت
= شبکه‌های/شبکه اجتماعی
= فروشگاه آنلاین/اینترنتی/حضوری
= مرکز تماس
""",
    "ar": """
= الموقع/موقعنا/موقع/البريد/الهاتف/هاتف/المتجر/متجر/التطبيق/تطبيق/إنستغرام/انستغرام/واتساب/تيليجرام/فيسبوك/يوتيوب/جوجل
= الموقع/موقع/البريد/بريد/المتجر/متجر الإلكتروني/إلكتروني/الالكتروني/الكتروني
= موقعنا/متجرنا الإلكتروني
= رسالة/رسائل نصية
= الرسائل النصية
= وسائل/مواقع/منصات التواصل الاجتماعي
= مركز الاتصال/الاتصالات/اتصال
""",
}
# The title of a stage in which somebody buys (JM430).
PURCHASES = {
    "en": """
purchase/purchases/purchasing/checkout/buy/buys/buying/payment/pay/pays/paying/ordering
= order/orders/conversion/convert/action/booking/book/sale
= check out
place/placing the/an order
""",
    "ro": """
cumpărare/cumpărarea/cumpără/achiziție/achiziția/achiziționare/plată/plata/plătește/plătire
= comandă/comanda/rezervare/rezervarea/vânzare/vânzarea/conversie/acțiune
""",
    "fa": "خرید/پرداخت/می‌خرد\n= سفارش/رزرو/فروش/اقدام",
    "ar": "شراء/الشراء/يشتري/الدفع/دفع/يدفع\n= الطلب/طلب/الحجز/البيع/التحويل",
}
# Titles of stages in which somebody buys for a while, or does not buy at all.
NO_PURCHASES = {
    "en": """
before/after/post/pre/why/whether/consider/considering/plan/planning/again/repeat/re
use/using/enjoy/owning/delivery/support/service
""",
    "ro": "după/înainte/post/pre/iar/nou/planificare/folosire/folosirea/utilizare/livrare/livrarea/primire",
    "fa": "پس/بعد/پیش/قبل/دوباره/دوباره‌ی/مجدد/استفاده/تحویل/ارسال",
    "ar": "بعد/قبل/ما/إعادة/مجددا/تكرار/استخدام/استلام/توصيل",
}
# What a number counts, as its name says: of the one more is better, of the other less (JM429).
MORE_IS_BETTER = {
    "en": """
conversion/conversions/satisfaction/satisfied/completed/completion/retention/repeat/opened
sign ups
signups/subscribers/orders/sales/revenue/bookings/referrals/renewals/nps/csat/success/successful/adoption/recommend*
""",
    "ro": """
conversie/conversii/satisfacție/mulțumire/mulțumiți/finalizate/finalizare/retenție/comenzi/vânzări/venituri/rezervări
recomandări/reînnoiri/complete
""",
    "fa": "رضایت/موفق/کامل/سفارش/سفارش‌ها/فروش/درآمد/معرفی/تمدید",
    "ar": "رضا/الرضا/أكملوا/مكتملة/ناجحة/حجوزات/مبيعات/إيرادات/توصية/تجديد",
}
LESS_IS_BETTER = {
    "en": """
complaint/complaints/drop/dropped/dropouts/dropoffs/abandon*/churn/cancelled/cancellations/cancel/errors/error/failed/failures/returns
returned/refund/refunds/bounce/wait/waiting/delay/delays/late/lost/unsubscribe*/unresolved
""",
    "ro": """
reclamații/plângeri/abandon*/anulate/anulări/erori/eșuate/retururi/așteptare/întârzieri/întârziere/pierduți/renunțări
incomplete
""",
    "fa": "شکایت/شکایت‌ها/رهاشده/رها/لغو/خطا/ناموفق/مرجوعی/انتظار/تأخیر/تاخیر/ریزش",
    "ar": "شكاوى/شكوى/متروكة/إلغاء/أخطاء/فاشلة/مرتجعات/انتظار/الانتظار/تأخير/تأخر",
}
# Numbers that say by how much something grew: those may be more than 100%, or less than nothing (JM426).
GROWTH = {
    "en": """
growth/grew/increase/increased/decrease/change/roi/roas/lift/uplift/compared/versus/vs/index
return/year on
nrr/markup/difference/delta
net revenue/dollar retention
quota/attainment/utilisation/utilization/occupancy
""",
    "ro": "creștere/creșterea/scădere/scăderea/evoluție/variație/indice/randament/diferență\nfață de",
    "fa": "رشد/افزایش/کاهش/تغییر/نسبت/شاخص/بازده/تفاوت",
    "ar": "نمو/النمو/زيادة/انخفاض/تغير/مؤشر/عائد/فرق",
}

_LISTS = {
    "bad feelings": BAD_FEELINGS,
    "good feelings": GOOD_FEELINGS,
    "turned": TURNED,
    "everybody": EVERYBODY,
    "channels": CHANNELS,
    "purchases": PURCHASES,
    "no purchases": NO_PURCHASES,
    "more is better": MORE_IS_BETTER,
    "less is better": LESS_IS_BETTER,
    "growth": GROWTH,
}


@cache
def everyday(kind: str, lang: str) -> Phrases:
    """The words of a kind, of all languages; `lang` is that of the map, of which some write words together."""
    return Phrases("\n".join(_LISTS[kind].values()), lang)
