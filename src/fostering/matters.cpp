#include <algorithm>
#include <string>
#include <vector>

#include "fostering/law.h"
#include "fostering/matters.h"
#include "kernel/core/text.h"

namespace kith::fostering {

using enum MatterArea;
using enum Decider;

// Who lets a child leave the country where the authority has no parental responsibility for it.
static constexpr std::string_view parents_let_go =
    "The parents keep all parental responsibility, and say whether their child leaves the country.";
static constexpr std::array<Otherwise, 4> abroad{{{Standing::accommodated, parents, parents_let_go},
                                                  {Standing::remand, parents, parents_let_go},
                                                  {Standing::protection, parents, parents_let_go}}};

// Section 34(6) lets the authority refuse family time for seven days under a care order alone.
static constexpr std::string_view no_power_to_refuse =
    "The authority may not refuse it: less is agreed with the parents, or ordered by a court. If they do not want to "
    "go, listen, and tell the social worker the same day.";
static constexpr std::array<Otherwise, 4> family_time{
    {{Standing::accommodated, parents, no_power_to_refuse},
     {Standing::remand, parents, no_power_to_refuse},
     {Standing::protection, worker,
      "Until a court decides, they see their family as far as is reasonable and safe; the social worker says how."},
     {Standing::with_adopters, worker,
      "The authority decides what family time there is, with you, unless a court has ordered it."}}};

// The list of domain sheet 6.3 (the Fostering Network's and councils' tools), with the Review's default: the carer.
static constexpr Matter table[] = {
    {"M1", health, "Emergency treatment", "Can they have treatment in an emergency?",
     "hospital accident ambulance anaesthetic operation broken bone stitches", clinician,
     "Nobody need be asked first where waiting would harm them. Tell the social worker, or the night team, at once.",
     &law::reasonable_care, true},
    {"M2", health, "Immunisations", "Can they have a routine immunisation?",
     "vaccine vaccination jab injection flu hpv", carer,
     "If you know that a parent objects, ask the social worker first.", &law::delegated_authority, false, true},
    {"M3", health, "Doctor, optician and dentist", "Can I take them to the doctor, the optician or the dentist?",
     "gp check-up checkup glasses eye test teeth hygienist filling appointment", carer, "", &law::delegated_authority,
     false, true},
    {"M4", health, "A planned operation", "Can I agree to an operation or a general anaesthetic?",
     "surgery procedure dental extraction hospital anaesthetic teeth out consent", worker, "The parents are asked too.",
     &law::delegated_authority, true, true},
    {"M5", health, "Medicines", "Can I give them medicine?",
     "paracetamol calpol antibiotics prescription tablets inhaler school", carer,
     "Write down what you gave and when. A medicine for mood or behaviour is not begun before the social worker and a "
     "parent agree.",
     &law::delegated_authority, false, true},
    {"M6", health, "Counselling and mental health", "Can they start counselling or see CAMHS?",
     "therapy therapist camhs mental health referral", worker, "You go with them; the social worker agrees to it.",
     &law::delegated_authority, false, true},
    {"M7", health, "Contraception and sexual health", "Can they see someone about contraception or sexual health?",
     "pill condoms sti clinic pregnancy", child,
     "They decide, if they understand enough. Help them get there. If you fear that someone harms them, say so at "
     "once.",
     &law::competent_child, true},
    {"M8", health, "The statutory health assessment", "Can I agree to their health assessment?",
     "looked after nurse medical assessment consent", worker, "You go with them.", &law::delegated_authority},

    {"E1", education, "A school trip for a day", "Can they go on a school trip?",
     "outing visit museum permission slip day", carer, "", &law::delegated_authority},
    {"E2", education, "A residential trip", "Can they go on a school trip with nights away?",
     "residential camp overnight outdoor centre week away school", carer,
     "For more than four days, tell the social worker the dates.", &law::delegated_authority},
    {"E3", education, "A school trip abroad", "Can they go abroad with the school?",
     "foreign france exchange ski passport holiday", carer_and_tell,
     "Less than a month, and they must have a passport.", &law::name_and_travel, false, false, abroad},
    {"E4", education, "Parents' evening and everyday school", "Can I go to parents' evening and sign for school?",
     "homework reading record detention reply slip teacher report open evening", carer,
     "The plan says whether a parent comes too.", &law::delegated_authority},
    {"E5", education, "Choosing or changing school", "Can I choose or change their school?",
     "exclusion suspension ehcp special needs admission place move appeal", virtual_school,
     "You and the parents are heard.", &law::delegated_authority, true},
    {"E6", education, "School photograph", "Can they be in the school photograph?", "class photo picture portrait",
     carer, "Not published where their address is kept safe.", &law::delegated_authority},
    {"E7", education, "Sex and relationships lessons", "Can they go to sex and relationships lessons and assemblies?",
     "sre rse assembly lesson religious", carer, "What the plan says about their faith comes first.",
     &law::delegated_authority},
    {"E8", education, "School's computers and agreements", "Can I sign the school's computer or home agreement?",
     "internet laptop ipad chromebook home-school", carer, "", &law::delegated_authority},

    {"L1", home_life, "Haircut", "Can they have their hair cut?",
     "hairdresser barber trim fringe colour dye braids haircut hair", carer,
     "Before a big change, or where hair matters to faith or culture, hear the child and the parents.",
     &law::delegated_authority},
    {"L2", home_life, "A night at a friend's", "Can they stay the night with a friend?",
     "sleepover stay overnight friend's house party dbs", carer,
     "Judge as a good parent would. The friend's parents need no police check.", &law::standards},
    {"L3", home_life, "A holiday in the United Kingdom", "Can they come on holiday with us in the United Kingdom?",
     "caravan seaside trip weekend away", carer_and_tell, "Tell the social worker the dates and the address.",
     &law::delegated_authority},
    {"L4", home_life, "A holiday abroad", "Can they come on holiday with us abroad?",
     "foreign passport flight spain travel", carer_and_tell,
     "Up to 28 days. The social worker confirms the passport and the order before you book.", &law::name_and_travel,
     false, false, abroad},
    {"L5", home_life, "Clubs and sport", "Can they join a club or play a sport?",
     "swimming scouts guides football gym climbing riding trampoline dance camp hobby", carer,
     "Where it can be dangerous, ask who teaches it and how it is insured.", &law::delegated_authority},
    {"L6", home_life, "Babysitting", "Can family or friends look after them for an evening?",
     "babysitter grandparents childcare sitter nan", carer, "Where it becomes regular, tell the social worker.",
     &law::delegated_authority},
    {"L7", home_life, "Phone, games and the internet", "Can they have a phone, games and the internet?",
     "mobile smartphone xbox playstation tablet wifi filter screen time", carer, "", &law::delegated_authority},
    {"L10", home_life, "Ear piercing", "Can they have their ears pierced?", "piercing earrings", carer,
     "With the child. Other piercings wait for the social worker.", &law::delegated_authority},
    {"L10T", home_life, "A tattoo", "Can they have a tattoo?", "tattoo ink", nobody, "Not before they are 18.",
     &law::tattoos, true},
    {"L11", home_life, "Part-time work", "Can they have a part-time job?",
     "saturday job paper round work permit employment money", carer,
     "From 13, and with the council's permit while they must be at school.", &law::work_permits},
    {"L12", home_life, "Pocket money, savings and clothes", "Can I decide on pocket money, savings and clothes?",
     "shoes uniform spending allowance bank", carer, "What is saved for them is theirs.", &law::delegated_authority},
    {"L13", home_life, "Going out alone", "Can they go out or travel alone?",
     "bus train curfew walk home late town bike independent", carer, "If there is a plan for going missing, follow it.",
     &law::delegated_authority},
    {"L14", home_life, "Pets, bikes and driving lessons", "Can they have a pet or a bike, or learn to drive?",
     "dog cat car driving provisional licence insurance lift moped", carer, "Be sure of the insurance.",
     &law::delegated_authority},

    {"L8", social_media, "Social media", "Can they have a social media account?",
     "facebook instagram tiktok snapchat whatsapp online post account profile", carer,
     "Agree with them how they stay safe: who sees them, and that it does not show where they live.",
     &law::delegated_authority},
    {"L9", social_media, "Photographs and film", "Can I take photographs and film of them?",
     "photo video camera picture album memory newspaper television media", carer,
     "For the family, yes, and for their memories. For newspapers and television, ask the social worker, who asks the "
     "parents.",
     &law::delegated_authority},

    {"F1", faith, "Worship, food and festivals", "Can I decide on worship, food and festivals?",
     "church mosque temple prayer halal kosher diet christmas eid diwali religion", carer,
     "As their plan and their own wish say.", &law::delegated_authority},
    {"F2", faith, "Baptism, circumcision, a change of faith",
     "Can they be baptised or circumcised, or change their faith?",
     "christening baptism circumcision convert religion confirmation", parents,
     "Under a care order too, the authority may not bring a child up in another faith.", &law::faith_and_adoption,
     true},

    {"C1", contact, "Everyday family time", "Can I arrange the everyday side of seeing family?",
     "contact pick up drop off phone call video parents mum dad siblings", carer,
     "Changes of day or place go through the social worker.", &law::delegated_authority},
    {"C2", contact, "Less family time, or none", "Can I stop or cut down their time with family?",
     "contact refuse cancel restrict stop visit parents", worker,
     "The authority alone may refuse it for up to seven days, in an emergency; longer is for a court. If they do not "
     "want to go, listen, and tell the social worker the same day.",
     &law::contact, true, false, family_time},

    {"O1", other, "A passport", "Can I apply for their passport?", "passport travel document identity", worker, "",
     &law::passports, true},
    {"O2", other, "The name they use", "Can they use another name?",
     "surname first name nickname change called known as", child,
     "What they are called day to day is theirs. A surname is changed in law only by a court, or by everyone "
     "with parental responsibility in writing.",
     &law::name_and_travel, true},
    {"O3", other, "An interview by the police", "Can I sit with them when the police ask questions?",
     "police station arrest appropriate adult interview solicitor", carer_and_tell,
     "You or the social worker. Ask for a solicitor, and tell the social worker or the night team at once.",
     &law::appropriate_adult},
    {"O4", other, "Joining the armed forces", "Can they join the armed forces?", "army navy air force cadet enlist",
     parents, "From 16, with the consent of those with parental responsibility until 18.",
     &law::parents_keep_responsibility, true},
    {"O5", other, "Marriage", "Can they marry?", "wedding civil partnership marry engagement", nobody,
     "Not before they are 18. If anyone presses them to, tell the social worker or the police at once.", &law::marriage,
     true},
};

const Otherwise* Matter::exception(Standing standing) const {
    for (const auto& one : otherwise)
        if (!one.because.empty() && one.standing == standing) return &one;
    return nullptr;
}

std::span<const Matter> matters() { return table; }

const Matter* matter_of(std::string_view code) {
    const auto at = std::ranges::find(table, code, &Matter::code);
    return at == std::end(table) ? nullptr : &*at;
}

/// Words that every question has, and that find nothing.
static bool says_nothing(std::string_view word) {
    static constexpr std::array common{
        "a",    "an",    "and",  "any", "at", "be",  "can",  "do",  "for", "go",  "has",  "have", "he",   "her", "him",
        "his",  "i",     "in",   "is",  "it", "let", "may",  "me",  "my",  "of",  "on",   "our",  "say",  "she", "the",
        "them", "their", "they", "to",  "us", "we",  "with", "you", "yes", "get", "take", "want", "wants"};
    return word.size() < 2 || std::ranges::find(common, word) != common.end();
}

static std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (is_letter(c) || is_digit(c))
            words.back() += lower(c);
        else if (c != '\'' && !words.back().empty())
            words.emplace_back();
    }
    std::erase_if(words, [](const std::string& word) { return says_nothing(word); });
    return words;
}

/// "sleepovers" is found by "sleepover", and "sleep" finds it: one is the beginning of the other.
static bool alike(std::string_view a, std::string_view b) {
    constexpr std::size_t enough = 3;
    return a == b || (a.size() >= enough && b.starts_with(a)) || (b.size() >= enough && a.starts_with(b));
}

/// "slepover" sounds as "sleepover" does. A short word sounds like too many.
static bool sound_alike(std::string_view a, std::string_view b) {
    constexpr std::size_t enough = 5;
    return a.size() >= enough && b.size() >= enough && sounds_like(a) == sounds_like(b);
}

using Alike = bool (*)(std::string_view, std::string_view);

static std::size_t words_found(const Matter& matter, const std::vector<std::string>& asked, Alike same) {
    auto known = words_in(matter.name);
    for (const auto more : {matter.question, matter.words})
        for (auto& word : words_in(more)) known.push_back(std::move(word));
    return static_cast<std::size_t>(std::ranges::count_if(asked, [&](const std::string& word) {
        return std::ranges::any_of(known, [&](const std::string& other) { return same(word, other); });
    }));
}

bool speaks_of(std::string_view words, const Matter& matter) {
    const auto asked = words_in(words);
    return words_found(matter, asked, alike) > 0 || words_found(matter, asked, sound_alike) > 0;
}

std::vector<const Matter*> matters_about(std::string_view words) {
    const auto asked = words_in(words);
    struct Hit {
        const Matter* matter;
        std::size_t found;
    };
    std::vector<Hit> hits;
    for (const auto same : {Alike{alike}, Alike{sound_alike}}) {
        if (!hits.empty()) break;  // by sound only if nothing is spelt so
        for (const auto& matter : table)
            if (const auto found = words_found(matter, asked, same); found > 0) hits.push_back({&matter, found});
    }
    std::ranges::stable_sort(hits, std::ranges::greater{}, &Hit::found);
    std::vector<const Matter*> about;
    for (const auto& hit : hits)
        if (hit.found == hits.front().found) about.push_back(hit.matter);
    return about;
}

}  // namespace kith::fostering
