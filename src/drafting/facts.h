#pragma once

#include <optional>
#include <string>

#include "kernel/record/table.h"
#include "kernel/site/suggestion.h"

/// Drafts by a service outside Kith: speech made into text, notes made into a form. What it suggests, and the fact that
/// a person signed it, are the site's (kernel/site/suggestion.h), as every form can have them.
namespace kith::drafting {

/// A key that a worker gives to the service for one form about one person, for one draft. The store keeps no key, only
/// its fingerprint.
struct KeyRow {
    std::string key;  ///< its fingerprint
    AuthorityId authority;
    PersonId writer;
    std::string form;
    PersonId about;
    std::string service;
    Moment made;
    Moment ends;
    std::optional<Moment> used;

    static constexpr auto table = kept_in(
        "drafting_key", "Keys given to a drafting service", "key", column("key", "Key, fingerprint", &KeyRow::key),
        column("authority", "Authority", &KeyRow::authority), column("writer", "Given by", &KeyRow::writer),
        column("form", "Form", &KeyRow::form), column("about", "About", &KeyRow::about),
        column("service", "Given to", &KeyRow::service), column("made", "Made", &KeyRow::made),
        column("ends", "Ends", &KeyRow::ends), column("used", "Used", &KeyRow::used));
};

inline Schema drafting_schema() { return {"drafting", {&table_info<KeyRow>(), &table_info<Drafted>()}}; }

}  // namespace kith::drafting
