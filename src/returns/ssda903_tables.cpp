#include "returns/ssda903_tables.h"

#include <array>

namespace kith::returns::tables_of_2017_to_2027 {

static constexpr Column child{.name = "CHILD", .meaning = "the child's identifier", .need = Need::essential};

/// The day of birth that most tables repeat. Header's is the one that counts, so a bad one here loses nothing.
static constexpr Column born{
    .name = "DOB", .meaning = "the child's date of birth", .kind = Kind::day, .need = Need::expected};

static constexpr Column text(std::string_view name, std::string_view meaning, Need need) {
    return {.name = name, .meaning = meaning, .kind = Kind::text, .need = need};
}

static constexpr Column day(std::string_view name, std::string_view meaning, Need need) {
    return {.name = name, .meaning = meaning, .kind = Kind::day, .need = need};
}

static constexpr Column end(std::string_view name, std::string_view meaning, std::string_view not_before) {
    return {.name = name, .meaning = meaning, .kind = Kind::day, .need = Need::if_given, .not_before = not_before};
}

static Column coded(std::string_view name, std::string_view meaning, Need need, CodeList codes) {
    return {.name = name, .meaning = meaning, .kind = Kind::code, .need = need, .codes = codes};
}

static Column sex() { return coded("SEX", "the child's sex", Need::expected, codes::sex()); }

static Column yes_no(std::string_view name, std::string_view meaning, Need need = Need::optional) {
    return coded(name, meaning, need, codes::yes_or_no());
}

static const std::array header{
    child,
    sex(),
    day("DOB", "the child's date of birth", Need::essential),
    coded("ETHNIC", "the child's ethnicity", Need::expected, codes::ethnicity()),
    text("UPN", "the child's unique pupil number, or UN1 to UN5 with the reason why there is none", Need::expected),
    yes_no("MOTHER", "whether the child is a mother"),
    day("MC_DOB", "the day the child's own first child was born", Need::optional),
};

static const std::array episodes{
    child,
    day("DECOM", "the day the episode started", Need::essential),
    coded("RNE", "why the episode is new", Need::expected, codes::reason_for_new_episode()),
    coded("LS", "the legal status", Need::essential, codes::legal_status()),
    coded("CIN", "the category of need", Need::expected, codes::category_of_need()),
    coded("PLACE", "the kind of placement", Need::essential, codes::placement()),
    coded("PLACE_PROVIDER", "who provides the placement", Need::optional, codes::placement_provider()),
    end("DEC", "the day the episode ended", "DECOM"),
    coded("REC", "why the episode ended", Need::if_given, codes::reason_episode_ceased()),
    coded("REASON_PLACE_CHANGE", "why the placement changed", Need::optional, codes::reason_for_placement_change()),
    text("HOME_POST", "the postcode of the child's home", Need::optional),
    text("PL_POST", "the postcode of the placement", Need::optional),
    text("URN", "Ofsted's number of the placement", Need::optional),
};

static const std::array reviews{
    child,
    born,
    day("REVIEW", "the day of the review", Need::essential),
    coded("REVIEW_CODE", "how the child took part", Need::expected, codes::review_participation()),
};

/// DUC may lie ahead: files give the eighteenth birthday before it has come.
static const std::array asylum_seekers{
    child,
    sex(),
    born,
    Column{.name = "DUC",
           .meaning = "the day the child stopped, or will stop, being an unaccompanied asylum seeker",
           .kind = Kind::day,
           .need = Need::if_given,
           .days = Days::any},
};

static const std::array health{
    child,
    born,
    Column{.name = "SDQ_SCORE",
           .meaning = "the strengths and difficulties score, 0 to 40",
           .kind = Kind::whole_number,
           .lowest = 0,
           .highest = 40},
    coded("SDQ_REASON", "why there is no score", Need::optional, codes::strengths_and_difficulties_reason()),
    yes_no("CONVICTED", "whether the child was convicted or cautioned"),
    yes_no("HEALTH_CHECK", "whether the health checks are up to date"),
    yes_no("IMMUNISATIONS", "whether the immunisations are up to date"),
    yes_no("TEETH_CHECK", "whether a dentist has checked the child's teeth"),
    yes_no("HEALTH_ASSESSMENT", "whether there was a health assessment"),
    yes_no("SUBSTANCE_MISUSE", "whether the child has a substance misuse problem"),
    yes_no("INTERVENTION_RECEIVED", "whether the child had help with it"),
    yes_no("INTERVENTION_OFFERED", "whether help was offered"),
};

static const std::array care_leavers{
    child,
    born,
    coded("IN_TOUCH", "whether the authority is in touch", Need::essential, codes::in_touch()),
    coded("ACTIV", "what the young person does", Need::expected, codes::activity()),
    coded("ACCOM", "where the young person lives and whether it is suitable", Need::expected, codes::accommodation()),
};

static const std::array adoption{
    child,
    born,
    day("DATE_INT", "the day it was decided that the child should be adopted", Need::essential),
    day("DATE_MATCH", "the day of the match with the adopters", Need::essential),
    yes_no("FOSTER_CARE", "whether the adopters were the child's foster carers", Need::expected),
    Column{.name = "NB_ADOPTR",
           .meaning = "the number of adopters, 1 or 2",
           .kind = Kind::whole_number,
           .need = Need::expected,
           .lowest = 1,
           .highest = 2},
    coded("SEX_ADOPTR", "the adopters' sexes", Need::expected, codes::adopters_sexes()),
    coded("LS_ADOPTR", "the adopters' legal status", Need::expected, codes::adopters_legal_status()),
};

static const std::array placed_for_adoption{
    child,
    born,
    day("DATE_PLACED", "the day the child was placed for adoption", Need::essential),
    end("DATE_PLACED_CEASED", "the day the child stopped being placed for adoption", "DATE_PLACED"),
    coded("REASON_PLACED_CEASED", "why it ended", Need::optional, codes::reason_placed_for_adoption_ceased()),
};

static const std::array previous_permanence{
    child,
    born,
    coded("PREV_PERM", "the earlier permanent arrangement", Need::essential, codes::previous_permanence()),
    text("LA_PERM", "the authority of that arrangement: its three digits, or WAL, SCO, NIR or NUK", Need::optional),
    Column{.name = "DATE_PERM",
           .meaning = "the day of that arrangement's order, with ZZ for what is not known",
           .kind = Kind::part_known_day},
};

static const std::array missing{
    child,
    born,
    coded("MISSING", "whether the child was missing or away", Need::essential, codes::missing_or_away()),
    day("MIS_START", "the day the child went missing", Need::essential),
    end("MIS_END", "the day the child was back", "MIS_START"),
};

static const std::array social_workers{
    child,
    born,
    text("SW_ID", "the social worker's number, SW and digits", Need::essential),
    day("SW_DECOM", "the day the social worker started with the child", Need::essential),
    end("SW_DEC", "the day the social worker ended with the child", "SW_DECOM"),
    coded("SW_REASON", "why the social worker changed", Need::optional, codes::reason_social_worker_changed()),
};

static const std::array deprivations_of_liberty{
    child,
    born,
    day("DOLO_START", "the day the order began", Need::essential),
    end("DOLO_END", "the day the order ended", "DOLO_START"),
};

using Names = std::string_view;
static constexpr std::array in_header{Names{"header"}};
static constexpr std::array in_episodes{Names{"episode"}};
static constexpr std::array in_reviews{Names{"review"}};
static constexpr std::array in_asylum{Names{"uasc"}, Names{"asylum"}};
static constexpr std::array in_health{Names{"oc2"}, Names{"outcomes2"}};
static constexpr std::array in_leavers{Names{"oc3"}, Names{"outcomes3"}, Names{"careleaver"}};
static constexpr std::array in_adoption{Names{"ad1"}, Names{"adoption"}};
static constexpr std::array in_placed{Names{"placedforadoption"}, Names{"placedadoption"}, Names{"adoptionplace"},
                                      Names{"adplace"}, Names{"placedforad"}};
static constexpr std::array in_permanence{Names{"previouspermanence"}, Names{"prevperm"}, Names{"permanence"}};
static constexpr std::array in_missing{Names{"missing"}};
static constexpr std::array in_workers{Names{"swepisode"}, Names{"socialworkerepisode"}, Names{"socialworker"}};
static constexpr std::array in_liberty{Names{"dolo"}, Names{"deprivationofliberty"}, Names{"deprivationsofliberty"}};

static const std::array every_table{
    TableSpecification{Table::header, "Header", in_header, header},
    TableSpecification{Table::episodes, "Episodes", in_episodes, episodes},
    TableSpecification{Table::reviews, "Reviews", in_reviews, reviews},
    TableSpecification{Table::asylum_seekers, "UASC", in_asylum, asylum_seekers},
    TableSpecification{Table::health, "OC2", in_health, health},
    TableSpecification{Table::care_leavers, "OC3", in_leavers, care_leavers},
    TableSpecification{Table::adoption, "AD1", in_adoption, adoption},
    TableSpecification{Table::placed_for_adoption, "PlacedAdoption", in_placed, placed_for_adoption},
    TableSpecification{Table::previous_permanence, "PrevPerm", in_permanence, previous_permanence},
    TableSpecification{Table::missing, "Missing", in_missing, missing},
    TableSpecification{Table::social_workers, "SWEpisodes", in_workers, social_workers, {.first = 2024, .last = {}}},
    TableSpecification{
        Table::deprivations_of_liberty, "DoLo", in_liberty, deprivations_of_liberty, {.first = 2027, .last = {}}},
};
static_assert(every_table.size() == tables);

std::span<const TableSpecification> all() { return every_table; }

}  // namespace kith::returns::tables_of_2017_to_2027
