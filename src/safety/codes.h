#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "kernel/core/text.h"
#include "kernel/core/words.h"

namespace kith::safety {

/// What sort of harm. Source: Working Together 2023 on harm outside the home; the factors of the children in need
/// census.
enum class Harm {
    criminal_exploitation,
    sexual_exploitation,
    serious_violence,
    gangs,
    trafficking,
    missing,
    radicalisation,
    other
};

/// The factor of an assessment that the children in need census counts it under; empty where it has none of its own.
constexpr std::string_view factor_of(Harm harm) {
    switch (harm) {
        case Harm::criminal_exploitation: return "24A";
        case Harm::sexual_exploitation: return "11A";
        case Harm::gangs: return "13A";
        case Harm::trafficking: return "12A";
        case Harm::missing: return "10A";
        case Harm::serious_violence:
        case Harm::radicalisation:
        case Harm::other: return "";
    }
    return "";
}

/// Who acts, or who told us.
enum class Agency {
    police,
    school,
    youth_work,
    social_care,
    health,
    housing,
    transport,
    licensing,
    platform,
    voluntary,
    other
};

enum class HowSafe { harm_now, may_harm, safer };
enum class HowLinked { child_says, seen_there, found_missing, online, agency_says, other };
enum class Strength { confirmed, likely, possible };
enum class WhyEnded { safer, eighteen, moved_away, other_plan, other };
enum class Responder { authority, police, other };
enum class Stage { reasonable, conclusive };
enum class Grounds { positive, negative };
enum class DecidedBy { home_office, local_panel };

}  // namespace kith::safety

namespace kith {
template <>
inline constexpr std::array words_of<safety::Harm>{
    Word{safety::Harm::criminal_exploitation, "cce", "Child criminal exploitation"},
    Word{safety::Harm::sexual_exploitation, "cse", "Child sexual exploitation"},
    Word{safety::Harm::serious_violence, "violence", "Serious violence"},
    Word{safety::Harm::gangs, "gangs", "Gangs"},
    Word{safety::Harm::trafficking, "trafficking", "Trafficking or modern slavery"},
    Word{safety::Harm::missing, "missing", "Children go missing to be there"},
    Word{safety::Harm::radicalisation, "radicalisation", "Radicalisation"},
    Word{safety::Harm::other, "other", "Another harm"}};
template <>
inline constexpr std::array words_of<safety::Agency>{
    Word{safety::Agency::police, "police", "Police"},
    Word{safety::Agency::school, "school", "School or college"},
    Word{safety::Agency::youth_work, "youth_work", "Youth work"},
    Word{safety::Agency::social_care, "social_care", "Children's social care"},
    Word{safety::Agency::health, "health", "Health services"},
    Word{safety::Agency::housing, "housing", "Housing"},
    Word{safety::Agency::transport, "transport", "Transport"},
    Word{safety::Agency::licensing, "licensing", "Licensing and trading standards"},
    Word{safety::Agency::platform, "platform", "Online platform"},
    Word{safety::Agency::voluntary, "voluntary", "A charity or community group"},
    Word{safety::Agency::other, "other", "Another agency"}};
template <>
inline constexpr std::array words_of<safety::HowSafe>{
    Word{safety::HowSafe::harm_now, "harm_now", "Children come to harm here now"},
    Word{safety::HowSafe::may_harm, "may_harm", "Children may come to harm here"},
    Word{safety::HowSafe::safer, "safer", "Safer: no sign of harm lately"}};
template <>
inline constexpr std::array words_of<safety::HowLinked>{
    Word{safety::HowLinked::child_says, "child_says", "The child says so"},
    Word{safety::HowLinked::seen_there, "seen_there", "Seen there"},
    Word{safety::HowLinked::found_missing, "found_missing", "Found there when missing"},
    Word{safety::HowLinked::online, "online", "In touch online"},
    Word{safety::HowLinked::agency_says, "agency_says", "An agency says so"},
    Word{safety::HowLinked::other, "other", "In another way"}};
template <>
inline constexpr std::array words_of<safety::Strength>{Word{safety::Strength::confirmed, "confirmed", "Confirmed"},
                                                       Word{safety::Strength::likely, "likely", "Likely"},
                                                       Word{safety::Strength::possible, "possible", "Possible"}};
template <>
inline constexpr std::array words_of<safety::WhyEnded>{
    Word{safety::WhyEnded::safer, "safer", "The child is safer"},
    Word{safety::WhyEnded::eighteen, "eighteen", "They are 18, and others carry on"},
    Word{safety::WhyEnded::moved_away, "moved_away", "They moved to another authority"},
    Word{safety::WhyEnded::other_plan, "other_plan", "Another plan carries on"},
    Word{safety::WhyEnded::other, "other", "Another reason"}};
template <>
inline constexpr std::array words_of<safety::Responder>{
    Word{safety::Responder::authority, "authority", "This authority"},
    Word{safety::Responder::police, "police", "Police"}, Word{safety::Responder::other, "other", "Another agency"}};
template <>
inline constexpr std::array words_of<safety::Stage>{
    Word{safety::Stage::reasonable, "reasonable", "Reasonable grounds"},
    Word{safety::Stage::conclusive, "conclusive", "Conclusive grounds"}};
template <>
inline constexpr std::array words_of<safety::Grounds>{Word{safety::Grounds::positive, "positive", "Positive"},
                                                      Word{safety::Grounds::negative, "negative", "Negative"}};
template <>
inline constexpr std::array words_of<safety::DecidedBy>{
    Word{safety::DecidedBy::home_office, "home_office", "The Home Office"},
    Word{safety::DecidedBy::local_panel, "local_panel", "The local panel"}};
}  // namespace kith

namespace kith::safety {

/// Of "cce,missing": each once, in the order of the code set.
inline std::vector<Harm> harms_of(std::string_view codes) {
    const auto given = split(codes, ',');
    std::vector<Harm> some;
    for (const auto& word : words_of<Harm>)
        if (std::ranges::find(given, word.code) != given.end()) some.push_back(word.value);
    return some;
}

/// "child criminal exploitation and gangs"
inline std::string harms_in_words(std::string_view codes) {
    std::vector<std::string> words;
    for (const auto harm : harms_of(codes)) words.push_back(lower(kith::in_words(harm)));
    return list_in_words(words);
}

}  // namespace kith::safety
