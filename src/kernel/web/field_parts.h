#pragma once

#include <string>

#include "kernel/web/fields.h"

/// What all questions share: the label or legend, the hint, the error and how they are tied to the field. For the
/// components' own .cpp files.
namespace kith::ui::part {

Html label(const std::string& for_id, const std::string& text, Label as);
Html legend(const std::string& text, Label as);
Html hint(const std::string& name, const std::string& text);
Html error(const std::string& name, const std::string& message);

/// aria-describedby naming the hint and the error that there are, and `also` if given.
Attributes described_by(const std::string& name, const std::string& hint, const std::string& error,
                        const std::string& also = {});

/// The group around one question, marked if there is an error.
Html group(const std::string& error, const Html& body);

}  // namespace kith::ui::part
