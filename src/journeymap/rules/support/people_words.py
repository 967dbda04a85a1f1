"""Words for the customer's own people and places, by language. How to write them: see `phrases.Phrases`."""

from __future__ import annotations

# Family, friends and others whom the customer knows. No «partner»: that may be a company.
PEOPLE = {
    "en": """
friend/friends/mate/mates/bestie
family/relatives/parents/mother/mum/mom/father/dad/sister/sisters/brother/brothers/siblings
husband/wife/spouse/boyfriend/girlfriend/fiance/fiancee
daughter/son/daughters/sons/cousin/cousins/aunt/uncle/grandmother/grandfather/grandma/grandpa/grandson/granddaughter
in laws
her/his/their/my partner
neighbour/neighbours/neighbor/neighbors
colleague/colleagues/coworker/coworkers/workmate/workmates/classmate/classmates/peers
co worker/workers
flatmate/flatmates/roommate/roommates/housemate/housemates
word of mouth
group chat
in the/a/her/his/their ?* group
""",
    "ro": """
prieten/prietena/prieteni/prietenii/prietene/prietenele/prietenul/prietenei/prietenului/prietenilor/prietenelor
familie/familia/familiei/rude/rudele/rudelor/parinti/parintii/parintilor
mama/mamei/mamica/tata/tatal/tatalui/sora/sorei/surorii/surori/surorile/frate/fratele/fratelui/frati/fratii
sot/sotul/sotului/sotie/sotia/sotiei/iubit/iubita/iubitul/iubitului/iubitei
fiica/fiicei/fiul/fiului/verisoara/verisoarei/verisor/verisorul/varul/vara ei/lui
bunica/bunicii/bunicul/bunicului/bunici/matusa/matusii/unchiul/unchiului
vecin/vecina/vecini/vecinii/vecine/vecinele/vecinul/vecinei/vecinului/vecinilor
coleg/colega/colegi/colegii/colege/colegele/colegul/colegei/colegului/colegilor
cunoscuti/cunoscutii/cunoscutilor/apropiati/apropiatii
ai ei/lui/mei
din gura in gura
pe/in grup/grupul
""",
    "fa": """
دوست/دوستش/دوستم/دوستی/دوستان/دوستانش/دوستانم/دوست‌ها/دوست‌هایش/دوستاش/رفیق/رفیقش/رفقا
خانواده/خانواده‌اش/خانواده‌ی/خانواده‌ش/فامیل/فامیلش/والدین/والدینش/آشنا/آشنایان/آشنایانش/آشناها
مادر/مادرش/مادرم/مامان/مامانش/پدر/پدرش/پدرم/بابا/باباش/بابایش
خواهر/خواهرش/خواهرم/خواهران/برادر/برادرش/برادرم/برادران
همسر/همسرش/همسرم/شوهر/شوهرش/شوهرم/نامزد/نامزدش
دختر/پسر خاله/عمو/عمه/دایی
دخترش/دخترم/پسرش/پسرم/دخترخاله/پسرخاله/دخترعمو/پسرعمو/خاله/خاله‌اش/عمه/عمه‌اش/دایی/دایی‌اش/عمو/عمویش
همسایه/همسایه‌ها/همسایه‌اش/همسایه‌ی/همسایگان/همسایه‌ای
همکار/همکارش/همکارم/همکاران/همکارانش/همکارها/همکلاسی/همکلاسی‌ها/همکلاسی‌اش
هم‌اتاقی/هم‌اتاقی‌اش/هم‌خانه/هم‌خانه‌اش/هم‌کلاسی/هم‌کلاسی‌اش/هم‌کلاسی‌ها
دهان به دهان
در گروه
""",
    "ar": """
صديق/صديقة/صديقه/صديقها/صديقته/صديقتها/صديقي/صديقتي/أصدقاء/أصدقائه/أصدقائها/أصدقاءه/أصدقاءها/أصدقائي/صديقات/صديقاتها
عائلة/عائلته/عائلتها/أسرة/أسرته/أسرتها/أهل/أهله/أهلها/أهلي/أقارب/أقاربه/أقاربها/معارف/معارفه/معارفها
أمه/أمها/أمي/والدته/والدتها/والدتي/والده/والدها/والدي/والديه/والديها/أبوها/أبيها/أبوه/أبيه/أبي
أخته/أختها/أختي/أخوه/أخوها/أخيه/أخيها/أخي/إخوته/إخوتها
زوجها/زوجته/زوجي/زوجتي/خطيبها/خطيبته
ابنه/ابنها/ابنته/ابنتها/خالتها/خالته/عمتها/عمته/خالها/خاله/عمها/عمه
جار/جارة/جاره/جارها/جارته/جارتها/جارنا/جاري/جارتي/جارتنا/جيران/جيرانه/جيرانها/جيراننا
زميل/زميلة/زميله/زميلها/زميلته/زميلتها/زملاء/زملاءه/زملاءها/زملائه/زملائها/زملاؤه/زملاؤها/زميلي/زميلتي
شريك السكن
في مجموعة/قروب/جروب/كروب
""",
}

# Whole names of channels that are nobody's but the customer's.
HOMES = {
    "en": """
= home
= at home
= her/his/their/own home
= kitchen table
= at the kitchen table
""",
    "ro": """
= acasa
= la ea/el acasa
= in familie
""",
    "fa": """
= خانه
= در خانه
= خانه‌ی خودش
= منزل
= در منزل
""",
    "ar": """
= بيت
= منزل
= في بيت/منزل
""",
}

# Channels of a community that a company can answer in: reviews. In others people talk among themselves.
REVIEWS = {
    "en": """
review*/rating/ratings
""",
    "ro": """
recenzi*/parerile/pareri/evaluari
""",
    "fa": """
نظر/نظرات/نظرها/نقد/نقدها/دیدگاه*
""",
    "ar": """
آراء/تقييم/تقييمات/مراجعة/مراجعات
""",
}
