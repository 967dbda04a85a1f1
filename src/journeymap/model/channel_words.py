"""Which type a channel most likely has, by the words of its name: for the line that declares it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from journeymap.model.bare import bare
from journeymap.model.channels import ChannelType

_WORDS: Mapping[ChannelType, str] = {
    "direct": "dm, direct message, call centre, call center, contact centre, contact center, hotline, helpline, phone,"
    " telephone, mobile, call, calls, mail, email, e-mail, mailing, newsletter, sms, text, message, messages, messenger,"
    " whatsapp, viber, signal, wechat, telegram, skype, zoom, teams, meet, video call, fax, chat, chatbot,"
    " live chat, letter,"
    " courier, postman, notification, customer service, support, helpdesk, sales rep, account manager,"
    " telefon, apel, apeluri, mesaj, mesaje, scrisoare, curier, poștă, poștaș, e-mailul, convorbire,"
    " تلفن, تماس, تماس تلفنی, پیام, پیامک, نامه, چت, پیک, ایمیل, واتساپ, تلگرام, پشتیبانی, مرکز تماس,"
    " هاتف, الهاتف, اتصال, مكالمة, رسالة, رسائل, بريد, البريد, دردشة, واتساب, تلغرام, مركز الاتصال, خدمة العملاء, مندوب",
    "search": "ota, google, bing, search, search engine, comparison site, price comparison, booking.com, booking site,"
    " booking, trivago, kayak, skyscanner, directory, maps, google maps, aggregator, căutare, comparator,"
    " motor de căutare,"
    " جستجو, جست‌وجو, گوگل, موتور جستجو, بحث, محرك البحث, جوجل, غوغل",
    "social": "instagram, facebook, tiktok, linkedin, twitter, youtube, pinterest, snapchat, social, story, reel,"
    " influencer,"
    " rețele sociale, social media, اینستاگرام, فیسبوک, یوتیوب, شبکه اجتماعی, شبکه‌های اجتماعی, لینکدین, انستغرام,"
    " إنستغرام,"
    " انستقرام, فيسبوك, تيك توك, يوتيوب, سناب شات",
    "community": "friend, friends, family, sister, brother, mother, father, parents, word of mouth, group, forum,"
    " community,"
    " club, reviews, review site, tripadvisor, trustpilot, reddit, neighbour, neighbours, neighbor, neighbors, colleague,"
    " colleagues, peers, prieten, prieteni, prietenă, familie, familia, părinți, grup, forumuri, recenzii, vecini,"
    " colegi,"
    " دوست, دوستان, خانواده, گروه, انجمن, نظرات, همسایه, همسایه‌ها, همکاران, آشنایان, أصدقاء, الأصدقاء, صديق,"
    " عائلة, العائلة,"
    " مجموعة, منتدى, تقييمات, جيران, الجيران, زملاء",
    "product": "website, web site, web page, webpage, site, web, page, landing page, app, application, mobile app,"
    " portal,"
    " platform, account, dashboard, packaging, package, box, product, software, machine, checkout, web shop, webshop,"
    " online shop, online store, e-shop, eshop, booking engine, site-ul, pagină, pagina, aplicație, aplicația, platformă,"
    " platforma, cont, ambalaj, produs, magazin online, portalul, سایت, وب‌سایت, وب سایت, وبسایت, اپ, اپلیکیشن, برنامه,"
    " پلتفرم, محصول, بسته‌بندی, پنل, درگاه, صفحه, موقع, الموقع, تطبيق, التطبيق, منصة, المنصة, صفحة, منتج, المنتج, تغليف,"
    " بوابة, البوابة, متجر إلكتروني",
    "place": "reception, front desk, desk, help desk counter, counter, room, lobby, kiosk, campus, secretariat,"
    " home, house,"
    " at home, office, branch, store, shop, showroom, warehouse, garage, workshop, street, station, airport, gate,"
    " library,"
    " classroom, school, university, clinic, hospital, ward, practice, surgery, pharmacy, restaurant, café, cafe, bar,"
    " hotel, gym, studio, salon, stall, booth, fair, market, mall, supermarket, pos, point of sale, venue, event,"
    " stadium,"
    " museum, theatre, car, in person, face to face, on site, onsite, waiting room, waiting area, queue, hall,"
    " corridor, checkpoint, lab, laboratory, door,"
    " recepție, recepția, cameră, camera, ghișeu, ghișeul, acasă, casă, sucursală, filială, magazin, spital,"
    " clinică, cabinet,"
    " școală, facultate, universitate, piață, târg, stradă, sediu, birou, farmacie, restaurant, gară, aeroport, atelier,"
    " secretariatul, campusul, casa de bilete, față în față, sala de așteptare, sală, sala, hol, holul, salon,"
    " laborator, پذیرش, اتاق, خانه, منزل, شعبه, مطب, بیمارستان,"
    " درمانگاه, مدرسه, دانشگاه, خیابان, مغازه, فروشگاه, نمایشگاه, دفتر, باجه, داروخانه, رستوران, کافه, ایستگاه,"
    " فرودگاه, اتاق انتظار, سالن,"
    " حضوری, اداره, بانک, استقبال, الاستقبال, غرفة, الغرفة, بيت, البيت, منزل, المنزل, فرع, الفرع, عيادة, العيادة, مستشفى,"
    " المستشفى, مدرسة, المدرسة, جامعة, الجامعة, شارع, متجر, المتجر, محل, المحل, معرض, المعرض, مكتب, المكتب, كشك, صيدلية,"
    " مطعم, مقهى, محطة, مطار, المطار, السوق, سوق",
    "broadcast": "ad, ads, advert, advertisement, advertising, tv, television, radio, billboard, poster, posters,"
    " flyer, flyers,"
    " leaflet, brochure, catalogue, catalog, magazine, newspaper, press, banner, podcast, cinema, sponsorship, campaign,"
    " reclamă, reclame, afiș, afișe, pliant, pliante, broșură, televizor, televiziune, ziar, revistă, panou, catalogul,"
    " تبلیغ, تبلیغات, آگهی, تلویزیون, رادیو, بیلبورد, بروشور, روزنامه, مجله, پوستر, بنر, إعلان, إعلانات, تلفزيون,"
    " التلفزيون,"
    " راديو, ملصق, جريدة, مجلة, لوحة إعلانية, كتيب, صحيفة",
}
_BETWEEN = re.compile(r"[\s_/,،()&+-]+")
_LONGEST = 80


def likely_type(name: str) -> ChannelType | None:
    """The type that the words of a channel's name speak for; None where none does.

    The whole name counts first, then its last word in English («hotel website»), its first one in other languages
    («site-ul hotelului»), then all others.
    """
    if len(name) > _LONGEST:
        return None
    known = _types()
    if found := known.get(bare(name)):
        return found
    words = [word for word in _BETWEEN.split(name) if word]
    pairs = [f"{first}{second}" for first, second in zip(words, words[1:], strict=False)]
    ordered = words[::-1] if name.isascii() else words
    return next((found for word in (*pairs, *ordered) if (found := known.get(bare(word)))), None)


@cache
def _types() -> Mapping[str, ChannelType]:
    return {bare(word): kind for kind, words in _WORDS.items() for word in words.split(",")}
