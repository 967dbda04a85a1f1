"""The channels that everybody knows, so that a map need not declare them."""

from __future__ import annotations

from typing import Literal

from journeymap.model.ids import fold
from journeymap.model.lookalikes import SAME_LOOK

ChannelType = Literal["broadcast", "direct", "search", "social", "place", "product", "community"]
CHANNEL_TYPES: tuple[ChannelType, ...] = (
    "broadcast",
    "search",
    "social",
    "community",
    "product",
    "place",
    "direct",
)

# id: (title, type, platform). Other names for one of them are drawn in the same row.
WELL_KNOWN: dict[str, tuple[str, ChannelType, str | None]] = {
    "tv": ("TV", "broadcast", None),
    "radio": ("Radio", "broadcast", None),
    "print": ("Print", "broadcast", None),
    "billboard": ("Billboard", "broadcast", None),
    "banner": ("Banner", "broadcast", None),
    "ads": ("Ads", "broadcast", None),
    "podcast": ("Podcast", "broadcast", None),
    "email": ("E-mail", "direct", None),
    "newsletter": ("Newsletter", "direct", None),
    "sms": ("SMS", "direct", None),
    "push": ("Push message", "direct", None),
    "phone": ("Phone", "direct", None),
    "chat": ("Chat", "direct", None),
    "letter": ("Letter", "direct", None),
    "messenger": ("Messenger", "direct", "Facebook"),
    "whatsapp": ("WhatsApp", "direct", "WhatsApp"),
    "telegram": ("Telegram", "direct", "Telegram"),
    "video-call": ("Video call", "direct", None),
    "search": ("Search", "search", None),
    "google": ("Google", "search", "Google"),
    "bing": ("Bing", "search", "Bing"),
    "maps": ("Maps", "search", None),
    "social": ("Social media", "social", None),
    "facebook": ("Facebook", "social", "Facebook"),
    "instagram": ("Instagram", "social", "Instagram"),
    "tiktok": ("TikTok", "social", "TikTok"),
    "linkedin": ("LinkedIn", "social", "LinkedIn"),
    "pinterest": ("Pinterest", "social", "Pinterest"),
    "x": ("X", "social", "X"),
    "youtube": ("YouTube", "social", "YouTube"),
    "store": ("Store", "place", None),
    "event": ("Event", "place", None),
    "office": ("Office", "place", None),
    "in-person": ("In person", "place", None),
    "web": ("Website", "product", None),
    "web-shop": ("Web shop", "product", None),
    "blog": ("Blog", "product", None),
    "app": ("App", "product", None),
    "packaging": ("Packaging", "product", None),
    "reviews": ("Reviews", "community", None),
    "forum": ("Forum", "community", None),
    "community": ("Community", "community", None),
    "word-of-mouth": ("Word of mouth", "community", None),
}
# What else they are called, in English, Romanian, Persian and Arabic.
_ALSO: dict[str, str] = {
    "tv": "television televiziune televizor تلویزیون تلفاز تلفزیون",
    "radio": "رادیو إذاعة",
    "billboard": "panou-publicitar بیلبورد",
    "banner": "banners بنر",
    "ads": "ad reclamă reclame reclama publicitate تبلیغ تبلیغات إعلان إعلانات",
    "podcast": "پادکست بودکاست",
    "email": "e-mail mail emails e-mails ایمیل رایانامه إيميل بريد-إلكتروني بريد-الكتروني"
    " البريد-الإلكتروني البريد-الالكتروني",
    "newsletter": "خبرنامه نشرة-بريدية",
    "sms": "text-message text texts پیامک اس-ام-اس رسالة-نصية رسائل-نصية الرسائل-النصية",
    "push": "push-message notification push-notification push-notifications notifications notificare"
    " notificări notificari نوتیفیکیشن إشعار إشعارات",
    "phone": "telephone call phone-call phone-calls calls telefon apel apel-telefonic تلفن تماس"
    " تماس-تلفنی هاتف الهاتف اتصال اتصال-هاتفي مكالمة-هاتفية",
    "chat": "live-chat چت گفتگوی-آنلاین دردشة محادثة",
    "letter": "post letters scrisoare poștă posta نامه خطاب",
    "messenger": "facebook-messenger مسنجر ماسنجر",
    "whatsapp": "whats-app واتساپ واتس-اپ واتساب واتس-آب",
    "telegram": "تلگرام تلغرام تيليجرام تليجرام",
    "video-call": "apel-video تماس-تصویری مكالمة-فيديو",
    "search": "căutare cautare جستجو جستوجو جست-و-جو بحث البحث",
    "google": "google-search گوگل جوجل غوغل",
    "maps": "hărți harti نقشه خرائط",
    "social": "social-media social-networks rețele-sociale retele-sociale rețele-de-socializare"
    " retele-de-socializare شبکه-اجتماعی شبکه-های-اجتماعی شبکههای-اجتماعی وسائل-التواصل"
    " وسائل-التواصل-الاجتماعي التواصل-الاجتماعي",
    "facebook": "فیسبوک فیس-بوک",
    "instagram": "اینستاگرام اینستا إنستغرام انستغرام إنستجرام انستجرام انستقرام",
    "tiktok": "tik-tok تیکتاک تیک-تاک تيكتوك تيك-توك",
    "linkedin": "linked-in لینکدین لينكد-إن",
    "pinterest": "پینترست بينترست",
    "x": "twitter توییتر تويتر",
    "youtube": "you-tube یوتیوب",
    "store": "shop stores in-store physical-store magazin magazin-fizic فروشگاه مغازه متجر المتجر محل",
    "event": "events eveniment evenimente رویداد فعالية",
    "office": "birou دفتر مكتب",
    "in-person": "face-to-face față-în-față fata-in-fata حضوری حضوريا وجها-لوجه",
    "web": "site website web-site site-web وب سایت وبسایت وب-سایت موقع الموقع موقع-إلكتروني"
    " الموقع-الإلكتروني موقع-ويب",
    "web-shop": "webshop online-shop online-store magazin-online فروشگاه-اینترنتی فروشگاه-آنلاین"
    " متجر-إلكتروني متجر-الكتروني المتجر-الإلكتروني متجر-على-الإنترنت",
    "blog": "وبلاگ بلاگ مدونة",
    "app": "mobile-app apps mobile-application aplicație aplicatie aplicația aplicație-mobilă"
    " aplicatie-mobila اپ اپلیکیشن تطبيق التطبيق تطبيق-الجوال",
    "packaging": "ambalaj بستهبندی بسته-بندی تغليف",
    "reviews": "review-sites review recenzii نظرات-کاربران نقد-و-بررسی مراجعات تقییمات",
    "forum": "forums انجمن منتدى",
    "word-of-mouth": "friends prieteni دوستان أصدقاء الأصدقاء",
}
ALIASES: dict[str, str] = {
    name.translate(SAME_LOOK): id for id, names in _ALSO.items() for name in names.split()
}


def other_names(id: str) -> tuple[str, ...]:
    """What else a well-known channel is called, as people spell it."""
    return tuple(name.replace("-", " ") for name in _ALSO.get(id, "").split())


def well_known(name: str) -> tuple[str, ChannelType, str | None] | None:
    """Title, type and platform of the well-known channel with this name, in whichever of the four languages."""
    key = fold(name)
    return WELL_KNOWN.get(ALIASES.get(key, key))
