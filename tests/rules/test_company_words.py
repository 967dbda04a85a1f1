"""Titles in the company's words and titles in the customer's (JM311), and family's and friends' talk, in four languages."""

from __future__ import annotations

from datetime import date

import pytest

from journeymap.checking.one import load
from journeymap.rules.support.sound import sound

TODAY = date(2026, 11, 21)

# What the company does, or says: no customer would.
THEIRS = {
    "en": """
Send welcome e-mail
Sends a reminder SMS
Send the invoice to the customer
Notify customer
Contact the customer
Follow up with the client
Customer is notified
Customer is automatically assigned
Users are redirected
Agent creates ticket
Agent escalates the support ticket
The system sends a confirmation
Assign an account manager
Process refund
Approve loan application
Update customer record
Collect customer feedback
Pitch the product to the client
Run ads campaign
Publish blog post
Send follow-up email
Welcome email sent
The invoice is sent to the customer
Send quote
Order is processed
Payment processed
Ticket created by the agent
Account manager assigned
Sales team contacts the customer
Send newsletter
Onboarding of leads
Generation of leads
Sales funnel
Enters the funnel
Funnel
""",
    "ro": """
Trimite e-mail de bun venit
Trimiterea unui email de confirmare
Trimitere newsletter
Livrarea coletului către client
Trimiterea facturii clientului
Notificarea clientului
Contactăm clientul
Clientul este notificat
Pacienta a fost informată
Clienții sunt contactați
Agentul creează un tichet
Sistemul trimite confirmarea
Procesarea comenzii
Generare de clienți
Înrolarea clienților
Colectarea feedbackului de la clienți
Lansarea campaniei
Se trimite e-mail de confirmare
Echipa de vânzări sună clientul
Oferta este trimisă clientului
Comanda este procesată
Emiterea facturii
""",
    "fa": """
ارسال ایمیل خوشامدگویی
ارسال ایمیل خوش‌آمدگویی
ارسال پیامک یادآوری
ارسال فاکتور به مشتری
اطلاع‌رسانی به مشتری
اطلاع رسانی به کاربران
به مشتری اطلاع داده می‌شود
تماس با مشتری
پیگیری مشتری
مشتری مطلع می‌شود
کارشناس تیکت می‌سازد
کارشناس تیکت را ثبت می‌کند
سیستم پیامک می‌فرستد
ثبت درخواست توسط کارشناس
پردازش سفارش
احراز هویت مشتری
لیدسازی
لید سازی
آنبوردینگ کاربران
اجرای کمپین تبلیغاتی
جمع‌آوری بازخورد مشتریان
ایمیل خوشامدگویی ارسال می‌شود
فروشنده با مشتری تماس می‌گیرد
فاکتور برای مشتری صادر می‌شود
سفارش پردازش می‌شود
""",
    "ar": """
إرسال بريد ترحيبي
إرسال بريد إلكتروني ترحيبي
إرسال رسالة تذكير
إرسال نشرة بريدية
إرسال الفاتورة إلى العميل
إرسال الفاتورة للعميل
إشعار العميل
يتم إبلاغ العميل
الاتصال بالعميل
نتصل بالعميل
التواصل مع العملاء
الموظف ينشئ تذكرة
ينشئ الموظف تذكرة
النظام يرسل رسالة
معالجة الطلب
توليد العملاء
إطلاق حملة إعلانية
جمع آراء العملاء
يتم إرسال رسالة ترحيب
فريق المبيعات يتصل بالعميل
تتم معالجة الطلب
""",
}
# Beside each, what customers do in nearly the same words.
CUSTOMERS = {
    "en": """
Read the welcome e-mail
Receive a reminder
Send the application
Send a letter to the landlord
Notify the school
Call customer service
Contact customer support about the customer card
Follow up with the school
Create an account
Open a support ticket
The agent calls back
Talk to an agent
Get the order confirmation
Return the parcel
Approve the quote
Review the claim form
Register for the user forum
Ask a friend
Run a marathon
Read a blog post
Verify her e-mail
Pay the bill
Buy a funnel and a jug
Cross the sales floor
Send the quote to her boss
The order is sent to the neighbour
Wait until the order is shipped
Follow-up appointment
Is called back by an agent
Her account is opened
""",
    "ro": """
Citește e-mailul de bun venit
Primește un e-mail de confirmare
Trimite dosarul
Trimite e-mail la secretariat
Trimite un mesaj prietenilor
Sună la relații clienți
Sună la secretariat
Deschide un tichet
Agentul sună înapoi
Verifică prețul
Plătește comanda
Este sunată de agent
Comanda este livrată vecinei
Dosarul este înregistrat
""",
    "fa": """
ایمیل خوشامد را می‌خواند
پیامک یادآوری می‌گیرد
ارسال مدارک
ارسال پیام به دوستش
تماس با خدمات مشتریان
تماس با مشاور
تیکت ثبت می‌کند
با پشتیبانی تماس می‌گیرد
سفارش می‌دهد
سر نخ را پیدا می‌کند
سفارش را می‌گیرد
با فروشنده تماس می‌گیرد
""",
    "ar": """
يقرأ رسالة الترحيب
إرسال الأوراق
إرسال رسالة إلى صديقها
الاتصال بخدمة العملاء
يتصل بالعيادة
يتصل بالمدرب
يفتح تذكرة دعم
يطلب استرجاع المبلغ
يدفع الفاتورة
يجمع أوراقه
يتابع الطلب
يتصل بالفريق
""",
}
TALK = {
    "en": "Ask her sister\nTalk with colleagues\nHear it by word of mouth\nAsk in-laws\nAsk in the parents' group",
    "ro": "Întreabă vecina\nVorbește cu părinții\nÎntreabă o colegă\nVorbește cu ai ei\nÎntreabă pe grupul blocului",
    "fa": "از خواهرش می‌پرسد\nبا همکارانش حرف می‌زند\nاز هم‌اتاقی‌اش می‌پرسد\nاز همسایه‌ی پایین می‌پرسد\nدر گروه پرستارها می‌پرسد",
    "ar": "يسأل أصدقاءه\nتسأل والدتها\nتسأل جارتها\nيستشير زملاءه\nيسأل في مجموعة المرضى",
}
NO_TALK = {
    "en": "Ask a salesman\nRead a test",
    "ro": "Întreabă vânzătorul\nCitește un test",
    "fa": "از فروشنده می‌پرسد\nآزمون را می‌خواند",
    "ar": "يسأل البائع\nيقرأ اختبارًا",
}
UNPLANNED = ("[ask-friends, store, web-shop, care]", "[ask-friends, web-shop, care]")


def each(titles: dict[str, str]) -> list[tuple[str, str]]:
    """Each title with its language."""
    return [(lang, title) for lang, lines in titles.items() for title in lines.strip().splitlines()]


def codes(lang: str, *changes: tuple[str, str]) -> list[str]:
    """The codes of what is found in the sound map, in this language and with these changes."""
    text = sound(("state: current", f"lang: {lang}\nstate: current"), *changes)
    return [finding.code for finding in load(text.encode(), "x", TODAY).findings]


@pytest.mark.parametrize(("lang", "title"), each(THEIRS))
def test_what_the_company_does_or_says_is_no_touchpoint(lang: str, title: str) -> None:
    """It is told once, whatever other rule knows the words too."""
    assert codes(lang, ("title: Pay in the web shop", f"title: {title}")) == ["JM311"]


@pytest.mark.parametrize(("lang", "title"), each(CUSTOMERS))
def test_what_customers_do_is_left_alone(lang: str, title: str) -> None:
    """Customers send, call, open and return things too."""
    assert codes(lang, ("title: Pay in the web shop", f"title: {title}")) == []


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Lead generation"),
        ("en", "Onboarding of leads"),
        ("ro", "Generare de lead-uri"),
        ("fa", "لیدسازی"),
        ("ar", "اكتساب العملاء"),
    ],
)
def test_stages_are_named_in_the_words_of_customers_too(lang: str, title: str) -> None:
    """A stage in the company's words is told; one of a textbook («Awareness») is not."""
    assert codes(lang, ("title: Interest", f"title: {title}")) == ["JM311"]
    assert codes(lang, ("title: Interest", "title: Awareness"), ("title: Action", "title: Onboarding")) == []


def test_stages_in_the_words_of_the_company_are_told_together() -> None:
    """One finding says which they are."""
    assert codes("en", ("title: Interest", "title: Lead generation"), ("title: Use", "title: Retention")) == [
        "JM311"
    ]


def test_a_persona_with_customers_of_her_own_acts_herself() -> None:
    """What a shopkeeper sends to a customer is her journey."""
    persona = (
        "name: Lina, goals: [Good coffee at home]",
        "name: Lina, role: Shopkeeper, goals: [Happy customers]",
    )
    title = ("title: Pay in the web shop", "title: Send the invoice to the customer")
    assert codes("en", title) == ["JM311"]
    assert codes("en", title, persona) == []


@pytest.mark.parametrize(("lang", "title"), each(TALK))
def test_nobody_plans_what_family_and_friends_say(lang: str, title: str) -> None:
    """A moment that no plan has is not asked after, where customers are among their own people; nor a way back to it."""
    calm = [
        ("title: Try one in a store", f"title: {title}"),
        ("channel: store\n        media: owned", "media: earned"),
    ]
    assert codes(lang, UNPLANNED, *calm) == []


@pytest.mark.parametrize(("lang", "title"), each(NO_TALK))
def test_what_others_say_in_public_can_be_planned(lang: str, title: str) -> None:
    """Sellers and tests are none of the customer's own people."""
    calm = [
        ("title: Try one in a store", f"title: {title}"),
        ("channel: store\n        media: owned", "media: earned"),
    ]
    assert codes(lang, UNPLANNED, *calm) == ["JM205"]


@pytest.mark.parametrize(
    ("fields", "talk"),
    [
        ("channel: word-of-mouth\n        media: earned", True),
        ("channel: forum\n        media: earned", True),
        ("channel: home\n        media: earned", True),
        ("channel: reviews\n        media: earned", False),
        ("channel: search\n        media: earned", False),
        ("channel: forum\n        media: owned", False),
    ],
)
def test_channels_of_no_company_are_talk(fields: str, talk: bool) -> None:
    """By its channel too a moment can be among the customer's own people; reviews can be answered."""
    home = ("channels: {", "channels: {home: {title: At home, type: place}, ")
    changes = [UNPLANNED, ("channel: store\n        media: owned", fields)]
    assert codes("en", *changes, *([home] if "home" in fields else [])) == ([] if talk else ["JM205"])
