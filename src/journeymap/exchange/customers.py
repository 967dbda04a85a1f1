"""Who of those that a file names is the customer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from journeymap.model.ids import fold

_CUSTOMERS = frozenset(
    "me i my you we us user users customer customers client clients consumer buyer shopper patient student pupil learner"
    " visitor guest member traveler traveller passenger rider subscriber reader player citizen applicant candidate"
    " donor attendee tenant resident parent viewer listener newcomer prospect"
    " clientul clienta cumpărător cumpărătorul pacient pacientul utilizator utilizatorul utilizatoarea eu candidatul"
    " مشتری کاربر من خریدار بیمار دانشجو مسافر العميل عميل المستخدم مستخدم أنا الزبون زبون المريض"
    " kunde kundin nutzer nutzerin benutzer ich utilisateur utilisatrice cliente moi je usuario usuaria yo usuário"
    " utente klant gebruiker müşteri kullanıcı ben 私 ユーザー 顧客 お客様 我 用户 客户 顾客 나 사용자 고객"
    " пользователь клиент покупатель я користувач клієнт".split()
)
_STAFF = frozenset(
    "support agent clerk staff team admin admins administrator eng developer developers dev engineer engineering manager"
    " sales salesperson seller marketing pm qa ops design designer employee barista waiter waitress cashier nurse"
    " doctor reception receptionist courier driver technician operator moderator company vendor merchant bank shop"
    " store host hr legal finance logistics warehouse consultant curierul vânzătorul recepția echipa"
    " پشتیبانی فروشنده پیک الدعم البائع".split()
)
_MACHINES = frozenset(
    "system systems server servers api apis backend frontend database db bot bots chatbot robot copilot assistant ai"
    " llm gpt chatgpt claude gemini model platform app application service services website webapp webhook portal"
    " crm erp ci cd pipeline github gitlab jenkins cron scheduler machine kiosk software automation workflow"
    " algorithm cache queue gateway cloud job worker script engine device nobody none unknown everybody everyone all"
    " sistem sistemul serverul aplicația platforma سیستم سامانه سرور ربات اپلیکیشن پلتفرم"
    " النظام نظام الخادم روبوت التطبيق المنصة sistema système aplicación servidor serveur システム 系统 시스템"
    " система".split()
)


def key(name: str) -> str:
    """What a name is compared by: case, spaces and look-alike letters do not count, but its signs do."""
    visible = "".join(c for c in unicodedata.normalize("NFC", name) if unicodedata.category(c) != "Cf")
    return " ".join(re.sub(r"\w+", lambda word: fold(word[0]) or word[0], visible).split())


def customer_of(names: Mapping[str, str], taking_part: Mapping[str, int], tasks: int) -> str | None:
    """The key of the one that a journey is about; None where nobody is named in at least a quarter of the tasks.

    Whoever is called a customer comes before a plain name, that before staff; a machine is nobody.
    """

    def most(*ranks: str) -> str | None:
        fitting = [who for who in names if _rank(names[who]) in ranks]
        return max(fitting, key=lambda who: taking_part[who], default=None)

    def often(who: str | None) -> int:
        return taking_part[who] if who is not None else 0

    called, anybody, staff = most("customer"), most("customer", "person"), most("staff")
    chosen = called if called is not None and often(called) * 2 >= often(anybody) else anybody
    if often(chosen) * 3 < often(staff):
        chosen = staff
    return chosen if often(chosen) and often(chosen) * 4 >= tasks else None


def _rank(name: str) -> str:
    """customer, person, staff or machine; in «customer support» the last word says what it is."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))]
    for heard in (words[-1:], words):
        for rank, known in (("customer", _CUSTOMERS), ("staff", _STAFF), ("machine", _MACHINES)):
            if not known.isdisjoint(heard):
                return rank
    return "person"
