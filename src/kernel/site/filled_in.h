#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "kernel/core/date.h"
#include "kernel/forms/form.h"
#include "kernel/web/html.h"

/// What stands in a new form already because the record knows it: from where it comes and how old it is, said above the
/// form, so that nobody sends on what they have not looked at.
namespace kith {

struct Source {
    std::string_view question;  ///< by its name in the form
    std::string from;           ///< "the care plan"
    std::optional<Date> of;     ///< the day it was said or holds since, where the record has one
};

/// One sentence for each source of an answer that does stand in the form; nothing where none does.
Html filled_in(const FormInfo& form, const Fields& typed, const std::vector<Source>& sources, Date today);

/// Where all that stands there has one source, but for the questions in `but_not`, which are answered by today's day or
/// by what is usual.
Html filled_in(const FormInfo& form, const Fields& typed, std::string_view from, std::optional<Date> of, Date today,
               std::initializer_list<std::string_view> but_not = {});

}  // namespace kith
