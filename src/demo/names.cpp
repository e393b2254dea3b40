#include "demo/names.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "kernel/core/result.h"

namespace kith::demo {

namespace {

using Words = std::vector<std::string_view>;

struct Names {
    Words girls, boys, families, languages;
};

const Names& names_of(Tradition tradition) {
    static const std::array<Names, 8> all{
        Names{{"Fern",   "Willow", "Isla", "Poppy", "Maisie", "Erin",  "Tansy", "Bryony", "Ruby",  "Evie",
               "Lottie", "Hazel",  "Ivy",  "Skye",  "Clover", "Amber", "Robyn", "Freya",  "Jodie", "Kayleigh",
               "Megan",  "Linnet", "Wren", "Holly", "Marnie", "Tilly", "Orla",  "Effie"},
              {"Rowan",  "Ash",    "Finley",  "Jude",  "Alfie",  "Kai",     "Reed",  "Marlo",  "Tyler",  "Riley",
               "Jasper", "Heath",  "Callum",  "Ellis", "Robin",  "Glen",    "Toby",  "Harley", "Connor", "Otis",
               "Linden", "Jayden", "Bracken", "Corey", "Archie", "Merrick", "Sonny", "Ned"},
              {"Ashdown",  "Marsh",       "Thornbury",  "Fernley",    "Larkin",   "Hollins",   "Sedgwick",
               "Brackley", "Heathcote",   "Willowby",   "Moorcroft",  "Rushton",  "Hazelwood", "Applegarth",
               "Birkett",  "Cloverdale",  "Elderfield", "Foxley",     "Gorseley", "Hawkswood", "Ivers",
               "Kestrel",  "Lindenhurst", "Mossop",     "Nettlefold", "Oakshott", "Plover",    "Quickthorn",
               "Rookwood", "Starling",    "Tarnley",    "Underhay",   "Violett",  "Wrenfield", "Yarrow",
               "Alderman", "Beckwith",    "Cragg",      "Dalesby",    "Fellows",  "Greenacre", "Harebell"},
              {}},
        Names{{"Amara", "Shanice", "Tianna", "Keziah", "Naomi", "Janelle", "Aaliyah", "Zara", "Imani", "Reanna",
               "Simone", "Leona"},
              {"Malachi", "Jermaine", "Tyrell", "Andre", "Isaiah", "Kofi", "Zion", "Marcus", "Nathaniel", "Omari",
               "Dante", "Reuben"},
              {"Palmer-Reed", "Rivers", "Bloomfield", "Greenidge", "Mangrove", "Poinciana", "Seagrape", "Hibbertson",
               "Cedarman", "Lignum", "Tamarind", "Breadnut"},
              {}},
        Names{{"Adaeze", "Folami", "Ife", "Temi", "Abena", "Efua", "Ngozi", "Simisola", "Akosua", "Chiamaka", "Zainab",
               "Dede"},
              {"Tunde", "Kwame", "Emeka", "Kojo", "Ayo", "Chidi", "Femi", "Sena", "Obinna", "Yaw", "Lamin", "Dayo"},
              {"Adewood", "Okoriver", "Boatengrove", "Mensafield", "Nwabrook", "Irokola", "Balogunde", "Asantewo",
               "Ezefield", "Danjuwa", "Osaro-Lake", "Kamaraye"},
              {"Yoruba", "Twi", "Igbo", "Krio"}},
        Names{{"Aaliya", "Mehreen", "Safa", "Priya", "Nabila", "Anika", "Sumaiya", "Zoya", "Ritu", "Hafsa", "Iqra",
               "Meera"},
              {"Haris", "Rayyan", "Arjun", "Zayd", "Imran", "Kiran", "Tahmid", "Nikhil", "Bilal", "Rohan", "Sami",
               "Faizan"},
              {"Chinaria", "Gulzarwala", "Nilgiri", "Badaminder", "Keshawar", "Jamunabad", "Sherzadi", "Ambersingh",
               "Talaabi", "Phoolan", "Sundarbani", "Rahimpuri"},
              {"Punjabi", "Urdu", "Bengali", "Gujarati"}},
        Names{{"Mei", "Lan", "Jia", "Xin Yi", "Hua", "Ling", "Thuy", "Ngoc"},
              {"Wei", "Jun", "Ming", "Bo", "Hao", "Minh", "Long", "Duc"},
              {"Songhe", "Zhulin", "Hetang", "Shanyu", "Baihua", "Trucson", "Namtre", "Lienhoa"},
              {"Mandarin", "Cantonese", "Vietnamese"}},
        Names{{"Selam", "Hiwet", "Feven", "Amina", "Hodan", "Nadifa", "Rahel", "Sara"},
              {"Yonas", "Filmon", "Abdi", "Samuel", "Mebrahtu", "Idris", "Bashir", "Adam", "Musa", "Tesfay", "Osman",
               "Khalid"},
              {"Tesfazion", "Warsade", "Berhanemeskel", "Dahirow", "Habtegaber", "Nurrelin", "Abdelrabi", "Gebrewold",
               "Sahlan", "Yemanay"},
              {"Tigrinya", "Somali", "Arabic", "Amharic"}},
        Names{{"Shirin", "Laleh", "Rojin", "Nasrin", "Dilan", "Parwana", "Mina", "Zhala"},
              {"Karwan", "Rebin", "Omid", "Farhad", "Hemin", "Navid", "Sharif", "Zana", "Mirwais", "Jawad", "Soran",
               "Elyas"},
              {"Golestanar", "Bahariwand", "Shakhawanik", "Daryapur", "Nergizi", "Koh-Safed", "Sarchenar", "Zardalu",
               "Anarwal", "Chinarani"},
              {"Pashto", "Kurdish (Sorani)", "Dari", "Farsi", "Arabic"}},
        Names{{"Zuzanna", "Milena", "Ioana", "Elira", "Daria", "Kaja", "Jonida", "Ilinca"},
              {"Kacper", "Mateusz", "Andrei", "Ardit", "Luka", "Erion", "Filip", "Denis", "Stefan", "Besnik"},
              {"Brzozalek", "Lipowicka", "Padurel", "Malishta", "Jaworec", "Stejaru", "Kalinow", "Fierzaku", "Sosnarek",
               "Ulmeni"},
              {"Polish", "Romanian", "Albanian", "Romani"}},
    };
    return all[static_cast<std::size_t>(tradition)];
}

constexpr std::array<std::string_view, 30> nature{
    "Thistle", "Marram", "Sedge", "Heron", "Alder", "Bracken", "Larch",  "Curlew",  "Gorse",  "Rowan",
    "Teasel",  "Plover", "Hazel", "Otter", "Briar", "Kestrel", "Fern",   "Campion", "Mallow", "Osier",
    "Sorrel",  "Linnet", "Tansy", "Wren",  "Reed",  "Harrier", "Clover", "Dunlin",  "Yarrow", "Merle"};

}  // namespace

Tradition tradition_of(Ethnicity ethnicity, Random& random) {
    switch (ethnicity) {
        case Ethnicity::white_british:
        case Ethnicity::white_irish:
        case Ethnicity::irish_traveller:
        case Ethnicity::refused:
        case Ethnicity::not_yet_obtained: return Tradition::british;
        case Ethnicity::roma:
        case Ethnicity::white_other: return Tradition::eastern_european;
        case Ethnicity::white_and_black_caribbean:
        case Ethnicity::black_other:
        case Ethnicity::black_caribbean: return random.chance(0.5) ? Tradition::caribbean : Tradition::british;
        case Ethnicity::white_and_black_african:
            return random.chance(0.5) ? Tradition::west_african : Tradition::british;
        case Ethnicity::black_african: return random.chance(0.6) ? Tradition::west_african : Tradition::east_african;
        case Ethnicity::white_and_asian:
        case Ethnicity::indian:
        case Ethnicity::pakistani:
        case Ethnicity::bangladeshi: return Tradition::south_asian;
        case Ethnicity::chinese: return Tradition::chinese;
        case Ethnicity::mixed_other: return Tradition::british;
        case Ethnicity::asian_other:
        case Ethnicity::other: return Tradition::middle_eastern;
    }
    return Tradition::british;
}

std::string family_name(Tradition tradition, Random& random) {
    const auto& families = names_of(tradition).families;
    const std::string name{random.one_of(families)};
    // British families are most of the region, and would else share forty names among thousands.
    if (tradition != Tradition::british || random.chance(0.35)) return name;
    static constexpr std::array<std::string_view, 12> ends{"ley", "by",    "wick",  "mere", "combe", "holt",
                                                           "den", "worth", "field", "dale", "croft", "stead"};
    return fmt::format("{}{}", random.one_of(nature), random.one_of(ends));
}

std::string given_name(Tradition tradition, Sex sex, std::vector<std::string>& taken, Random& random) {
    const auto& names = names_of(tradition);
    for (int attempt = 0; attempt < 60; ++attempt) {
        std::string name{random.one_of(sex == Sex::female ? names.girls : names.boys)};
        if (std::ranges::find(taken, name) != taken.end()) continue;
        taken.push_back(name);
        return name;
    }
    // A family so large that its tradition's names are spent takes one from another.
    check(tradition != Tradition::british, "No family has so many of one name's kind.");
    return given_name(Tradition::british, sex, taken, random);
}

std::string_view other_language(Tradition tradition, Random& random) {
    const auto& languages = names_of(tradition).languages;
    return languages.empty() ? std::string_view{} : random.one_of(languages);
}

std::string authority_name(int n) {
    static constexpr std::array<std::string_view, 7> kinds{"shire",   " Bay",    "dale",          " Vale",
                                                           "borough", " Forest", " and the Fells"};
    const auto root = static_cast<std::size_t>(n) % nature.size();
    const auto kind = (static_cast<std::size_t>(n) + static_cast<std::size_t>(n) / nature.size()) % kinds.size();
    return fmt::format("{}{}", nature[root], kinds[kind]);
}

std::string town_name(Random& random) {
    static constexpr std::array<std::string_view, 16> ends{"wick",   " Bridge", "ham",     "ford",  " Green",   "stow",
                                                           "mouth",  " Cross",  "by",      "leigh", " St Mary", "worth",
                                                           " Haven", "den",     " Common", "well"};
    return fmt::format("{}{}", random.one_of(nature), random.one_of(ends));
}

std::string street(Random& random) {
    static constexpr std::array<std::string_view, 10> kinds{"Lane", "Road",  "Close", "Street",  "Avenue",
                                                            "Rise", "Court", "Way",   "Terrace", "Gardens"};
    return fmt::format("{} {} {}", random.between(1, 148), random.one_of(nature), random.one_of(kinds));
}

std::string home_name(Random& random) {
    static constexpr std::array<std::string_view, 8> middles{"field", "bank", "wood",  "side",
                                                             "holme", "mead", "garth", "brook"};
    static constexpr std::array<std::string_view, 5> kinds{"House", "Lodge", "Cottage", "View", "Grange"};
    return fmt::format("{}{} {}", random.one_of(nature), random.one_of(middles), random.one_of(kinds));
}

std::string school_name(std::string_view town, std::string_view kind, Random& random) {
    return random.chance(0.4)
               ? fmt::format("{} {}", town, kind)
               : fmt::format("{} {} {}", random.one_of(nature), random.chance(0.5) ? "Hill" : "Park", kind);
}

std::string team_word(int n) { return std::string{nature[(static_cast<std::size_t>(n) * 7 + 3) % nature.size()]}; }

}  // namespace kith::demo
