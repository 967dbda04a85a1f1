"""The words themselves: English, Romanian, Persian, Arabic; between commas, in any case and with any joints."""

from __future__ import annotations

from collections.abc import Mapping

FIELDS: Mapping[str, str] = {
    "id": "key, identifier, slug, identificator, شناسه, معرف, المعرف",
    "title": "name, heading, headline, header, label, caption, titlu, titlul, nume, denumire, denumirea, عنوان, نام,"
    " تیتر, اسم, العنوان, الاسم",
    "name": "title, label, titlu, nume, numele, denumire, full name, نام, اسم, عنوان, الاسم, العنوان",
    "text": "title, name, description, label, words, descriere, titlu, متن, شرح, توضیح, عنوان, نص, النص, وصف, الوصف",
    "at": "visit, step, place, stop, punct de contact, pas, نقطه تماس, گام, مرحله, نقطة التواصل, نقطة الاتصال, خطوة",
    "description": "bio, biography, about, note, notes, summary, background, detail, details, desc, context,"
    " overview, story, comment, comments, descriere, descrierea, rezumat, detalii, observații, note, despre,"
    " توضیح, توضیحات, شرح, خلاصه, یادداشت, درباره, وصف, الوصف, ملاحظات, ملاحظة, ملخص, نبذة",
    "links": "link, url, urls, references, resources, legături, linkuri, resurse, پیوند, پیوندها, لینک, لینک‌ها, رابط,"
    " روابط, الروابط",
    "lang": "language, locale, limba, limbă, زبان, لغة, اللغة",
    "state": "horizon, as-is or to-be, orizont, stare, starea, وضعیت, وضع, حالة, الحالة",
    "status": "stage of the map, progress, maturity, stadiu, stare, starea, statut, وضعیت, حالة, الحالة",
    "owner": "team, responsible, responsible team, department, author, lead, owned by, product owner, responsabil,"
    " responsabilă, echipa, echipă, departament, autor, proprietar, مسئول, مسوول, تیم, مالک, صاحب, نویسنده, واحد مسئول,"
    " مسؤول, المسؤول, الفريق, فريق, المالك, القسم, الكاتب",
    "contributors": "authors, contributing teams, created by, co-authors, contribuitori, autori, colaboratori,"
    " مشارکت‌کنندگان, همکاران, نویسندگان, المساهمون, المشاركون",
    "audience": "readers, stakeholders, target audience, public, cititori, مخاطبان, مخاطب, الجمهور, القراء",
    "reviewed": "updated, last updated, date, review date, reviewed on, last review, last reviewed, modified,"
    " last modified, updated at, actualizat, actualizată, revizuit, revizuită, data, dată, تاریخ, بازبینی,"
    " تاریخ بازبینی, به‌روزرسانی, آخرین به‌روزرسانی, تاريخ, التاريخ, آخر تحديث, تاريخ المراجعة",
    "review_every": "review interval, review cycle, review frequency, reviewed every, revizuire la, مراجعة كل",
    "scope": "boundaries, span, extent, domeniu, محدوده, دامنه, نطاق, النطاق",
    "persona": "customer, user, client, clientul, clienta, customer persona, user persona, buyer, character, profile,"
    " personaj, profil, utilizator, پرسونا, مشتری, کاربر, شخصیت, شخصية, الشخصية, العميل, عميل, الزبون, زبون, المستخدم",
    "actors": "other people, others, people, participants, actori, participanți, بازیگران, افراد, دیگران, الأطراف,"
    " آخرون, أشخاص",
    "segments": "customer segments, audiences, groups, segmente, بخش‌ها, گروه‌ها, شرائح, الشرائح",
    "teams": "departments, owners, echipe, echipele, departamente, تیم‌ها, واحدها, فرق, الفرق, الأقسام",
    "channels": "channel list, canale, canalele, کانال‌ها, کانالها, قنوات, القنوات",
    "evidence": "research, source, sources, data, proof, studies, study, based on, dovezi, dovadă, cercetare, surse,"
    " sursă, شواهد, مدارک, منابع, منبع, تحقیق, پژوهش, أدلة, الأدلة, دليل, المصادر, مصدر, بحث",
    "campaigns": "campaign list, campanii, کمپین‌ها, حملات, الحملات",
    "stages": "phases, phase, journey stages, journey phases, etape, etapele, faze, fazele, مراحل, مرحله‌ها, فازها,"
    " المراحل",
    "paths": "journeys, flows, flow, route, routes, scenario, scenarios, user flows, trips, walks, trasee, traseu, căi,"
    " parcursuri, parcurs, scenarii, مسیرها, مسیر, سناریوها, مسارات, المسارات, مسار, السيناريوهات",
    "phase": "period, purchase phase, buying phase",
    "goal": "goals, objective, objectives, aim, purpose, customer goal, user goal, scop, scopul, obiectiv, هدف, اهداف,"
    " الهدف, الغرض",
    "metrics": "kpi, kpis, measures, measurements, key metrics, indicatori, metrici, شاخص, شاخص‌ها, معیارها, مؤشرات,"
    " المؤشرات, مقاييس, المقاييس",
    "touchpoints": "moments, interactions, contact points, contacts, encounters, tasks, puncte de contact,"
    " punct de contact, momente, interacțiuni, activități, pași, نقاط تماس, نقطه تماس, نقاط ارتباط, تعامل‌ها, گام‌ها,"
    " نقاط التواصل, نقطة التواصل, نقاط الاتصال, نقاط التماس, التفاعلات, خطوات",
    "channel": "medium, via, canal, canalul, کانال, قناة, القناة",
    "device": "gadget, dispozitiv, aparat, دستگاه, جهاز, الجهاز",
    "moment": "moment of truth, mot, momentul adevărului, لحظه حقیقت, لحظة الحقيقة",
    "actor": "who, person, done by, cine, persoana, چه کسی, شخص, من",
    "emotion": "mood, sentiment, score, rating, feeling score, emotion score, emotional score, emotional state,"
    " satisfaction, emotional level, emoție, emoția, emoții, stare, dispoziție, scor, نمره, امتیاز, حس, حال, هیجان, مزاج,"
    " المزاج, عاطفة, درجة",
    "feeling": "feels, customer feels, simte, sentimente, sentiment exprimat, احساسات, يشعر",
    "doing": "action, actions, activity, activities, does, do, task, tasks, behaviour, behavior, user actions,"
    " customer actions, customer does, face, ce face, acțiune, acțiuni, activități, کار, کارها, اقدام, اقدامات, فعالیت,"
    " فعالیت‌ها, انجام می‌دهد, أفعال, يفعل, الأفعال, أنشطة, نشاط, الإجراءات, إجراءات",
    "thinking": "thought, thoughts, thinks, think, questions, customer thinks, gând, gânduri, gândește, se gândește,"
    " ce gândește, فکر, افکار, فکرها, می‌اندیشد, أفكار, الأفكار, يفكر, التفكير",
    "takes": "duration, time, length, how long, time spent, time taken, durata, durată, timp, timpul, مدت, زمان,"
    " مدت زمان, طول, مدة, المدة, الوقت, وقت",
    "after": "wait, delay, waiting, waiting time, gap, pause, time since, later, after that, dupa, după, așteptare,"
    " pauză, întârziere, بعد از, پس از, انتظار, تأخیر, فاصله, بعد, تأخير, الانتظار",
    "quote": "quotation, verbatim, said, customer quote, citat, citatul, نقل قول, نقل‌قول, اقتباس, قال",
    "pain_points": "pain, pains, problem, problems, barrier, barriers, friction, frictions, issue, issues, obstacle,"
    " obstacles, challenges, frustrations, hurdles, complaints, dureri, durere, probleme, problemă, obstacole, frustrări,"
    " puncte dureroase, puncte de durere, مشکل, مشکلات, درد, دردها, نقاط درد, نقطه درد, موانع, مشاكل, مشكلة, المشاكل,"
    " مشكلات, نقاط الألم, نقطة الألم, العقبات, عقبات",
    "opportunities": "idea, ideas, solution, solutions, insight, insights, improvement, improvements,"
    " recommendations, suggestions, golden points, oportunitate, oportunități, idei, idee, soluții, soluție,"
    " îmbunătățiri, فرصت, فرصت‌ها, ایده, ایده‌ها, راه‌حل, راه‌حل‌ها, پیشنهادها, بهبودها, فرص, الفرص, فرصة, حلول, الحلول,"
    " اقتراحات, تحسينات",
    "support": "supporting teams, helped by, helpers, support teams, sprijin, پشتیبانی, دعم",
    "frontstage": "front office, frontline, staff actions, employee actions, onstage, în față, جلوی صحنه, الواجهة",
    "backstage": "back office, behind the scenes, internal processes, support processes, în culise, culise, پشت صحنه,"
    " خلف الكواليس, الكواليس",
    "kind": "type, tip, tipul, fel, نوع, النوع, category, categorie",
    "type": "kind, category, tip, tipul, fel, نوع, النوع",
    "share": "percentage, percent, weight, frequency, proportion, probability, procent, procentaj, pondere, درصد, سهم,"
    " وزن, نسبة, النسبة, حصة, النسبة المئوية",
    "segment": "customer type, customer segment, tip de client, بخش, شريحة",
    "outcome": "result, ending, ends, final state, rezultat, rezultatul, sfârșit, نتیجه, پایان, نتيجة, النتيجة",
    "steps": "visits, sequence, order, pași, pasi, pașii, vizite, گام‌ها, گامها, قدم‌ها, مراحل, نقاط تماس, خطوات,"
    " الخطوات,"
    " الزيارات",
    "role": "job, occupation, profession, job title, position, work, rol, ocupație, ocupația, meserie, profesie, slujbă,"
    " شغل, نقش, حرفه, کار, مهنة, المهنة, وظيفة, الوظيفة, الدور, دور",
    "age": "years old, vârstă, vârsta, سن, عمر, العمر, السن",
    "gender": "sex, gen, جنسیت, جنس, الجنس",
    "income": "salary, earnings, venit, venituri, salariu, درآمد, حقوق, دخل, الدخل, الراتب",
    "location": "city, town, lives in, residence, country, address, oraș, localitate, locație, domiciliu, شهر, محل زندگی,"
    " محل سکونت, مکان, مدينة, المدينة, الموقع, السكن",
    "goals": "objectives, objective, aims, jobs to be done, jtbd, wants, obiective, scopuri, اهداف, هدف‌ها, هدف, أهداف,"
    " الأهداف",
    "needs": "need, requirements, nevoi, nevoile, نیازها, نیاز, احتياجات, الاحتياجات",
    "motivations": "motivation, drivers, motivații, motivație, انگیزه, انگیزه‌ها, دوافع, الدوافع, الدافع",
    "frustrations": "fears, worries, pain points, frustrări, temeri, نگرانی‌ها, ناامیدی‌ها, دغدغه‌ها, إحباطات, مخاوف",
    "influences": "influencers, influenced by, influențe, تأثیرها, مؤثرات",
    "traits": "characteristics, attributes, personality, qualities, trăsături, caracteristici, ویژگی‌ها, خصوصیات, سمات,"
    " صفات",
    "severity": "priority, impact, level, how bad, gravitate, severitate, شدت, اهمیت, شدة, الخطورة, الشدة",
    "solves": "addresses, pain point, pain points, problem, solves for, rezolvă, حل می‌کند, يحل",
    "since": "since when, started, de la, din, از تاریخ, منذ",
    "ticket": "jira ticket, task, issue, card, tichet, تیکت, تذكرة",
    "metric": "kpi, measure, measured by, indicator, شاخص, مؤشر",
    "system": "tool, software, application, sistem, unealtă, سیستم, ابزار, نظام, النظام, أداة",
    "value": "current, current value, baseline, now, valoare, valoarea, مقدار, قيمة, القيمة",
    "target": "goal, target value, objective, aim, țintă, obiectiv, هدف, الهدف",
    "unit": "units, unitate, واحد, وحدة, الوحدة",
    "sample": "n, sample size, size, respondents, participants, how many, eșantion, participanți, نمونه, تعداد, عينة,"
    " العينة",
    "link": "url, href, web page, legătură, پیوند, لینک, رابط, الرابط",
    "date": "when, day, year, measured on, dată, data, تاریخ, تاريخ, التاريخ",
    "contact": "email, e-mail, contact person, persoană de contact, تماس, جهة الاتصال",
    "start": "from, begin, begins, start date, starts, început, de la, آغاز, شروع, بداية, البداية",
    "end": "to, until, till, end date, ends, finish, sfârșit, până la, پایان, نهاية, النهاية",
    "message": "content, copy, says, mesaj, mesajul, پیام, رسالة, الرسالة",
    "trigger": "triggered by, declanșator, محرک, محفز",
    "platform": "system, provider, platformă, پلتفرم, منصة, المنصة",
}

# Words that may mean something of the author's own: a fix with them is offered, and never made without asking.
UNSURE = (
    "score, rating, satisfaction, date, author, data, dată, type, order, place, stop, work, n, level, priority,"
    " current, now, size, public, people, groups, others, stare, scor, درجة, کار, تعداد, تاریخ, تاريخ, من, حال, أفكار,"
    " questions, frustrations, impact, personality, source, sources, labels, issue, context, نویسنده, autor, profile,"
    " phase, مراحل"
)

_PATH_KINDS = {
    "expected": "happy path, happy, planned, plan, assumed, assumption, hypothesis, intended, as planned, așteptat,"
    " așteptată, presupus, presupusă, planificat, planificată, مورد انتظار, انتظار, فرضی, مفروض, برنامه‌ریزی شده,"
    " متوقع, المتوقع, متوقعة, المتوقعة, مخطط, المخطط, مفترض",
    "actual": "real, as-is, as is, current, reality, observed, measured, today, existing, reală, reala, realitate,"
    " actuală,"
    " curent, observat, واقعی, واقعیت, فعلی, حقیقی, مشاهده شده, حقيقي, الحقيقي, فعلي, الفعلي, فعلية, واقعي, الواقعي,"
    " الواقع",
    "ideal": "ideală, ideala, ایده‌آل, ایدئال, آرمانی, مثالي, المثالي, مثالية",
}
_STATES = {
    "current": "as-is, as is, today, now, present, actual, existing, real, actuală, curent, curentă, prezent, prezentă,"
    " فعلی, کنونی, امروز, وضع موجود, موجود, حالي, الحالي, حالية, الحالية, راهن",
    "future": "to-be, to be, target, tomorrow, desired, planned, viitor, viitoare, dorită, آینده, مطلوب, وضع مطلوب,"
    " مستقبلي, المستقبلي, مستقبل, المستقبل, مستقبلية",
}
_STATUSES = {
    "draft": "wip, work in progress, in progress, in work, sketch, ciornă, schiță, în lucru, پیش‌نویس, در دست کار,"
    " مسودة, المسودة",
    "review": "in review, under review, reviewing, for review, în revizuire, در حال بازبینی, بازبینی,"
    " قيد المراجعة, مراجعة",
    "live": "final, published, approved, active, public, released, in use, ready, publicat, publicată, finală, aprobat,"
    " aprobată, activ, activă, منتشر شده, نهایی, تأیید شده, فعال, منشور, منشورة, نهائي, نهائية, معتمد, معتمدة",
    "retired": "archived, obsolete, deprecated, outdated, old, arhivat, arhivată, retras, retrasă, بایگانی, بایگانی شده,"
    " منسوخ, مؤرشف, مؤرشفة, قديم",
}
_PHASES = {
    "pre-purchase": "before, before purchase, pre purchase, prior to purchase, presales, pre-sale, înainte de cumpărare,"
    " înainte, پیش از خرید, قبل از خرید, قبل الشراء, ما قبل الشراء",
    "purchase": "buying, buy, at purchase, during purchase, sale, cumpărare, achiziție, خرید, هنگام خرید, شراء, الشراء",
    "post-purchase": "after, after purchase, post purchase, after sales, aftersales, post-sale, după cumpărare, după,"
    " پس از خرید, بعد از خرید, بعد الشراء, ما بعد الشراء",
}
_MEDIA = {
    "paid": "paid media, bought, advertising, plătit, plătită, پولی, مدفوع, مدفوعة",
    "owned": "own, owned media, ours, propriu, proprie, خودی, مملوك, مملوكة",
    "earned": "earned media, organic, câștigat, مكتسب, مكتسبة, کسب شده",
    "shared": "shared media, partajat, مشترک, مشترك",
}
_OUTCOMES = {
    "converted": "conversion, bought, purchased, purchase, won, convertit, cumpărat, a cumpărat, خرید, خرید کرد,"
    " اشترى, تحول",
    "completed": "complete, done, finished, success, successful, finalizat, terminat, încheiat, تکمیل, تکمیل شد, کامل,"
    " کامل شد, مكتمل, اكتمل, مكتملة, تم",
    "dropped": "abandoned, lost, churned, churn, drop-off, drop off, dropped out, gave up, failed, left, abandonat,"
    " renunțat, a renunțat, رها شده, رها کرد, رها, انصراف, انصراف داد, تخلى, انسحب, متروك",
    "ongoing": "in progress, open, running, active, still going, în curs, în desfășurare, در جریان, جاری, ادامه دارد,"
    " مستمر, جار, جارية, قيد التقدم",
}
_PROGRESS = {
    "idea": "proposed, proposal, suggestion, suggested, backlog, new, open, idee, propunere, ایده, پیشنهاد, فكرة, اقتراح",
    "planned": "scheduled, todo, to do, to-do, plan, approved, planificat, planificată, برنامه‌ریزی شده, در برنامه,"
    " مخطط, مخطط له, مخططة",
    "doing": "in progress, wip, started, ongoing, active, in development, în lucru, în curs, در حال انجام, در دست اجرا,"
    " قيد التنفيذ, جار, جاري",
    "done": "finished, completed, complete, shipped, live, released, closed, resolved, gata, făcut, finalizat, terminat,"
    " انجام شد, انجام شده, تمام شد, تم, منجز, مكتمل",
    "dropped": "rejected, cancelled, canceled, won't do, wontfix, declined, abandonat, respins, anulat, رد شده, لغو شده,"
    " لغو شد, ملغى, مرفوض, ملغاة",
}
_METRICS = {
    "nps": "net promoter score",
    "csat": "customer satisfaction, satisfaction",
    "ces": "customer effort score, effort score",
    "rate": "percentage, percent, ratio, conversion, conversion rate, procent, rată, درصد, نسبة, معدل",
    "count": "number, total, amount, quantity, număr, تعداد, عدد",
    "time": "duration, timp, durată, زمان, مدت, وقت, مدة",
    "money": "revenue, cost, currency, price, bani, پول, هزینه, مال, تكلفة",
    "other": "",
}
_EVIDENCE = {
    "interview": "interviews, user interview, user interviews, customer interviews, interviu, interviuri, مصاحبه,"
    " مصاحبه‌ها, مقابلة, مقابلات",
    "survey": "surveys, questionnaire, poll, sondaj, chestionar, نظرسنجی, پرسشنامه, استبيان, استطلاع",
    "analytics": "web analytics, google analytics, site analytics, statistics, analize, آمار, تحلیل, تحليلات, إحصاءات",
    "support-log": "support tickets, support logs, tickets, call log, call logs, complaints, tichete, تیکت‌ها, شکایت‌ها,"
    " شكاوى, تذاكر",
    "review": "reviews, online reviews, recenzii, recenzie, نظرات, تقييمات, مراجعات",
    "nps": "net promoter score",
    "usability-test": "usability testing, usability tests, user test, user tests, user testing, test de utilizare,"
    " آزمون کاربردپذیری, اختبار قابلية الاستخدام",
    "observation": "observations, field study, field visit, shadowing, ethnography, observație, observare, مشاهده,"
    " ملاحظة",
    "event-log": "event logs, logs, log, server logs, jurnal, سجل",
    "workshop": "workshops, team workshop, atelier, ateliere, کارگاه, ورشة, ورشة عمل",
    "other": "",
}
_AUTOMATED = {
    "no": "manual, none, never, by hand, false, nu, nein, خیر, نه, لا, دستی, يدوي",
    "partly": "partial, partially, semi, half, some, parțial, تا حدی, نیمه, جزئي, جزئيا",
    "fully": "yes, full, automatic, automated, completely, true, da, بله, کامل, نعم, كامل, تلقائي",
}

VALUES: tuple[Mapping[str, str], ...] = (
    _PATH_KINDS,
    _STATES,
    _STATUSES,
    _PHASES,
    _MEDIA,
    _OUTCOMES,
    _PROGRESS,
    _METRICS,
    _EVIDENCE,
    _AUTOMATED,
)

# Of each emotion the words that say just that, and those that may be a little more or less.
EMOTIONS: Mapping[int, tuple[str, str]] = {
    2: (
        "delighted, 5/5, ★★★★★, very positive, încântat, încântată",
        "very happy, thrilled, excited, ecstatic, amazed, love, loves it, great, excellent, amazing, :D, :-D, 😍,"
        " 🤩, 😃, 😄,"
        " 😁, 🥳, ❤️, foarte fericit, foarte fericită, entuziasmat, entuziasmată, بسیار خوشحال, خیلی خوشحال, هیجان‌زده,"
        " ذوق‌زده, عالی, سعيد جدا, سعيدة جدا, مسرور, متحمس, رائع, ++, 10/10, 9/10",
    ),
    1: (
        "4/5, ★★★★☆, ★★★★",
        "happy, satisfied, good, content, pleased, positive, hopeful, glad, relieved, curious, interested, calm,"
        " confident,"
        " :), :-), (:, 🙂, 😊, ☺, ☺️, 👍, fericit, fericită, mulțumit, mulțumită, bine, bun, pozitiv, vesel, veselă,"
        " bucuros,"
        " bucuroasă, خوشحال, راضی, خوب, مثبت, شاد, امیدوار, سعيد, سعيدة, راض, راضي, راضية, جيد, إيجابي, مرتاح, +, 8/10,"
        " 7/10",
    ),
    0: (
        "neutral, 3/5, ★★★☆☆, ★★★, neutră, neutru, خنثی, محايد, محايدة",
        "ok, okay, indifferent, mixed, meh, so-so, average, fine, :|, :-|, 😐, 😑, indiferent, indiferentă, معمولی,"
        " متوسط,"
        " بی‌تفاوت, عادی, عادي, عادية, لا مبال, 6/10, 5/10",
    ),
    -1: (
        "2/5, ★★☆☆☆, ★★",
        "sad, annoyed, unhappy, negative, bad, worried, confused, disappointed, anxious, unsure, uncertain, bored,"
        " impatient, nervous, stressed, tired, :(, :-(, ):, 🙁, ☹, ☹️, 😕, 😟, 😞, 😔, 👎, trist, tristă, nemulțumit,"
        " nemulțumită, confuz, confuză, îngrijorat, îngrijorată, nesigur, nesigură, dezamăgit, dezamăgită,"
        " enervat, enervată,"
        " negativ, rău, ناراحت, غمگین, نگران, ناراضی, سردرگم, بد, منفی, گیج, کلافه, حزين, حزينة, قلق, قلقة, مرتبك, مستاء,"
        " مستاءة, سيئ, سلبي, -, 4/10, 3/10",
    ),
    -2: (
        "frustrated, 1/5, ★☆☆☆☆, ★, very negative, frustrat, frustrată, محبط, محبطة",
        "angry, furious, very unhappy, terrible, hate, hates it, desperate, awful, horrible, upset, >:(, 😡, 😠, 😭,"
        " 🤬, 😤,"
        " furios, furioasă, supărat, supărată, disperat, disperată, foarte nemulțumit, عصبانی, خشمگین, بسیار ناراحت,"
        " خیلی ناراحت, افتضاح, غاضب, غاضبة, يائس, سيئ جدا, --, 2/10, 1/10, 0/10, 0/5",
    ),
}

SEVERITIES: Mapping[int, str] = {
    1: "low, minor, small, nuisance, mică, mic, mica, scăzută, scăzut, minoră, کم, پایین, جزئی, منخفض, منخفضة, بسيط, 1/3",
    2: "medium, moderate, middle, mid, medie, mediu, moderată, متوسط, متوسطة, 2/3",
    3: "high, critical, severe, major, blocker, big, urgent, mare, ridicată, ridicat, critică, critic, gravă, grav, زیاد,"
    " بالا, شدید, بحرانی, عال, عالية, عالي, شديد, حرج, حرجة, كبير, 3/3",
}
