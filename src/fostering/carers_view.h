#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/facts.h"
#include "kernel/access/gate.h"
#include "kernel/people/person.h"

/// What a carer needs to know of a child, always as it is now. The type has nothing else: no parent's history, no
/// worker's notes, no address of anyone's.
namespace kith::fostering {

struct CarersView {
    std::string name, given;
    std::optional<Date> born;
    std::optional<std::string> religion;
    std::vector<Language> languages;
    std::vector<DisabilityFact> needs;
    std::optional<std::string> plan;      ///< for this placement, from the last placement plan
    std::optional<std::string> decides;   ///< what the plan keeps from the carer
    std::optional<std::string> why_here;  ///< why this home was chosen for them
    bool to_eighteen = false;
    std::optional<std::string> school;
    std::optional<std::string> targets;  ///< of the last personal education plan
    struct Health {
        care::HealthKind kind;
        Date last;
    };
    std::vector<Health> health;  ///< the last of each kind
    struct Missing {
        Date on;
        care::Absence kind;
    };
    std::vector<Missing> missing;  ///< of the last year, the newest first
    struct Someone {
        std::string name, who;
    };
    std::vector<Someone> workers;  ///< who works with the child, and as what
    std::vector<Someone> matters;  ///< who matters to the child, in the child's own rating, most first
    std::vector<Someone> brothers_and_sisters;
    std::optional<std::string> decided;  ///< at the last review; never what the child told the reviewing officer
};

Result<CarersView> carers_view(const Store& store, const Allowed<May::see_care_as_carer>& child, Date today);

}  // namespace kith::fostering
