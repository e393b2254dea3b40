#pragma once

#include <optional>
#include <string>

#include "kernel/access/roles.h"
#include "kernel/record/facts.h"
#include "papers/codes.h"
#include "protection/codes.h"

/// What is recorded of the papers of a conference. Each struct is one table of facts about the family.
namespace kith::papers {

using protection::Agency;

/// What one person wrote for their agency. One for each author and conference: a change is a later version of it.
struct Part {
    FactId conference;  ///< that was called
    Role as;            ///< in which they work with the family
    Agency agency;      ///< from the role
    std::string know, worries, working, will_do;
    Date on;  ///< when these words were written
    std::optional<Date> submitted;
    PersonId by;

    static constexpr auto table =
        facts_in("papers_part", "Part of a conference report", column("conference", "Conference", &Part::conference),
                 column("as_role", "Written as", &Part::as), column("agency", "For", &Part::agency),
                 column("know", "What we know", &Part::know), column("worries", "What worries us", &Part::worries),
                 column("working", "What is working", &Part::working),
                 column("will_do", "What we will do", &Part::will_do), column("on_day", "Written", &Part::on),
                 column("submitted", "Submitted", &Part::submitted), column("by_person", "By", &Part::by));
};

/// That one person may read one part, as it stood when it was shared; or that it is withheld from them. One for each
/// person and part: the later corrects it.
struct Share {
    FactId conference;
    FactId part;
    PersonId with;
    std::int64_t version;  ///< the entry by which the shared words were written; 0: it was withheld from the first
    std::optional<How> how;
    std::optional<std::string> withheld;  ///< why they must not read it
    std::optional<std::string> why_now;   ///< why what was withheld is shared after all
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("papers_share", "Part shared or withheld", column("conference", "Conference", &Share::conference),
                 column("part", "Part", &Share::part), column("with_person", "With", &Share::with),
                 column("version", "As written in entry", &Share::version), column("how", "How", &Share::how),
                 column("withheld", "Why withheld", &Share::withheld),
                 column("why_now", "Why shared after all", &Share::why_now), column("on_day", "When", &Share::on),
                 column("by_person", "By", &Share::by));
};

/// Words of one of the family who takes part: for the conference, or about what is wrong in a part.
struct FamilyWords {
    FactId conference;
    Says says;
    std::optional<FactId> part;
    std::string words;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("papers_words", "Words of the family", column("conference", "Conference", &FamilyWords::conference),
                 column("says", "What", &FamilyWords::says), column("part", "About", &FamilyWords::part),
                 column("words", "In their words", &FamilyWords::words), column("on_day", "When", &FamilyWords::on),
                 column("by_person", "By", &FamilyWords::by));
};

struct WordsAnswer {
    FactId of;
    std::string words;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("papers_answer", "Answer to the family", column("of_fact", "To", &WordsAnswer::of),
                 column("words", "Answer", &WordsAnswer::words), column("on_day", "When", &WordsAnswer::on),
                 column("by_person", "By", &WordsAnswer::by));
};

/// Somebody to represent and support one of the family at the conference was offered before it.
struct Offer {
    FactId conference;
    PersonId to;
    std::string who;
    std::string reach;
    Date on;
    PersonId by;

    static constexpr auto table = facts_in(
        "papers_representation", "Representation offered", column("conference", "Conference", &Offer::conference),
        column("to_person", "To", &Offer::to), column("who", "Who would represent them", &Offer::who),
        column("reach", "How to reach them", &Offer::reach), column("on_day", "When", &Offer::on),
        column("by_person", "By", &Offer::by));
};

/// One of the documents of a conference was made, and to whom it was given.
struct DocumentGiven {
    FactId conference;
    Which which;
    std::optional<PersonId> for_child;   ///< the version in plain words of this child
    std::optional<PersonId> for_reader;  ///< what was shared with this person; neither: the whole
    std::optional<PersonId> to;          ///< none: it was made to be kept, and given to nobody yet
    std::optional<How> how;
    std::int64_t known;       ///< the entry up to which the record was read
    std::string fingerprint;  ///< of what it held, without who made it and when
    Moment at;
    PersonId by;
    std::string by_name;

    static constexpr auto table =
        facts_in(
            "papers_given", "Document made and given", column("conference", "Conference", &DocumentGiven::conference),
            column("which", "Document", &DocumentGiven::which),
            column("for_child", "In plain words for", &DocumentGiven::for_child),
            column("for_reader", "What was shared with", &DocumentGiven::for_reader),
            column("to_person", "Given to", &DocumentGiven::to), column("how", "How", &DocumentGiven::how),
            column("known", "As known at entry", &DocumentGiven::known),
            column("fingerprint", "Fingerprint", &DocumentGiven::fingerprint), column("at", "When", &DocumentGiven::at),
            column("by_person", "By", &DocumentGiven::by), column("by_name", "Named as", &DocumentGiven::by_name))
            .since(2);
};

Schema papers_schema();

}  // namespace kith::papers
