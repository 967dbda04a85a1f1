"""The language of a text, by its letters and its commonest words; nothing where neither tells."""

from __future__ import annotations

import re
from collections import Counter

# Scripts that tell the language, or a group of them.
_SCRIPTS = {
    "Arabic": "\u0620-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "he": "\u05d0-\u05ea",
    "kana": "\u3041-\u30ff",
    "ko": "\uac00-\ud7a3",
    "zh": "\u4e00-\u9fff",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "th": "\u0e00-\u0e7f",
    "hi": "\u0900-\u097f",
    "bn": "\u0980-\u09ff",
    "ta": "\u0b80-\u0bff",
    "hy": "\u0530-\u058f",
    "ka": "\u10a0-\u10ff",
    "Cyrillic": "\u0400-\u04ff",
    "Latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
}
_LETTERS = {name: re.compile(f"[{letters}]") for name, letters in _SCRIPTS.items()}
# Letters that one language alone has, among those of its script.
_OWN_LETTERS = {
    "vi": "ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "ro": "șțţ",
    "es": "ñ¿¡",
    "pt": "ãõ",
    "de": "ßäü",
    "pl": "ąęłńśźż",
    "tr": "ğış",
    "cs": "ěřů",
    "sv": "å",
    "fr": "œèêù",
    "hu": "őű",
    "uk": "їєґ",
    "ru": "ыэё",
}
# Words that nearly every text has, and some that journeys have.
_WORDS = {
    "en": "the and to of a an in for with on my your is it from by at up out go home work make buy pay get add check"
    " order user customer product account review sign log search find read send view visit complete receive use open",
    "es": "el la los las de del y en un una con por para que su se al mi comprar buscar pagar usuario pedido compra"
    " producto recibir tienda elegir cliente cuenta",
    "fr": "le la les des du de et en un une avec pour sur dans est à au ma mon acheter payer chercher commande"
    " produit compte recevoir choisir utilisateur client achat",
    "pt": "o a os as do da dos das de e em um uma com por para que no na ao meu minha comprar buscar pagar usuário"
    " pedido produto receber loja escolher cliente conta",
    "de": "der die das und ein eine im in mit zu zum zur auf für von ist den dem kaufen bezahlen suchen bestellen"
    " kunde nutzer produkt öffnen",
    "it": "il lo la i gli le di del della e in un una con per che al mio comprare cercare pagare utente ordine"
    " prodotto ricevere negozio cliente",
    "nl": "de het een en van in op met voor naar is te kopen betalen zoeken bestellen klant gebruiker product",
    "ro": "și la de în cu pe un o din pentru să care cumpără plătește caută comandă clientul produs primește magazin",
    "pl": "i w z na do się nie to jest od kupić zapłacić szukać zamówienie klient produkt",
    "tr": "ve bir için ile bu da de satın al ara sipariş müşteri kullanıcı ürün",
    "sv": "och att en ett i på med för till av köpa betala söka beställa kund",
    "id": "dan di ke yang untuk dengan dari ini beli bayar cari pesan pelanggan pengguna produk",
    "vi": "và của cho trong với một khách hàng mua thanh toán tìm người dùng",
    "cs": "a se na v z do je s pro koupit zaplatit hledat objednávka zákazník",
    "hu": "a az és egy nem van hogy is vásárlás fizetés keresés vevő",
}
_BY_WORD = {
    word: [lang for lang, words in _WORDS.items() if word in words.split()]
    for words in _WORDS.values()
    for word in words.split()
}
_CUSTOMER = {
    "fa": "مشتری",
    "ar": "العميل",
    "ur": "گاہک",
    "he": "לקוח",
    "ja": "顧客",
    "zh": "客户",
    "ko": "고객",
    "ro": "Client",
    "es": "Cliente",
    "pt": "Cliente",
    "it": "Cliente",
    "fr": "Client",
    "de": "Kunde",
    "nl": "Klant",
    "vi": "Khách hàng",
    "ru": "Клиент",
    "uk": "Клієнт",
}


def guess_language(text: str) -> tuple[str, str]:
    """A language tag, empty where nothing tells; and what told it: letters or words."""
    seen = Counter({name: len(pattern.findall(text)) for name, pattern in _LETTERS.items()})
    script = max(_SCRIPTS, key=lambda name: seen[name])
    if not seen[script]:
        return "", ""
    if script == "kana" or (script == "zh" and seen["kana"] * 10 > seen["zh"]):
        return "ja", "letters"
    if script == "Arabic":
        lang = "ur" if re.search("[ٹڈڑںے]", text) else "fa" if re.search("[پچژگکی]", text) else "ar"
        return lang, "letters"
    if script == "Cyrillic":
        lang = _by_letters(text, ("uk", "ru"))
        return lang, "letters" if lang else ""
    return (script, "letters") if len(script) == 2 else _of_latin(text)


def customer(lang: str) -> str:
    """What a customer is called in a language."""
    return _CUSTOMER.get(lang, "Customer")


def _by_letters(text: str, langs: tuple[str, ...]) -> str:
    seen = {lang: sum(map(text.lower().count, _OWN_LETTERS[lang])) for lang in langs}
    best = max(langs, key=lambda lang: seen[lang])
    return best if seen[best] else ""


def _of_latin(text: str) -> tuple[str, str]:
    """By words, each of which counts the less the more languages have it, and by letters of one language alone."""
    points: dict[str, float] = dict.fromkeys(_WORDS, 0)
    kinds: Counter[str] = Counter()  # different words and letters that speak for it
    lower = text.lower()
    for word, times in Counter(re.findall(r"[^\W\d_]+", lower)).items():
        for lang in _BY_WORD.get(word, ()):
            points[lang] += min(times, 5) / len(_BY_WORD[word])
            kinds[lang] += len(word) > 1
    for lang, letters in _OWN_LETTERS.items():
        if lang in _WORDS and (hits := sum(map(lower.count, letters))):
            points[lang] += min(3, hits)
            kinds[lang] += 1
    best, second, *_ = sorted(points, key=lambda lang: -points[lang])
    sure = points[best] >= 1.5 and points[best] >= points[second] * 1.4 and kinds[best] > 1
    return (best, "words") if sure else ("", "")
