#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/core/date.h"
#include "kernel/core/result.h"
#include "kernel/web/content.h"

/// Questions and the forms they stand in. A field's id is its name, its hint is NAME-hint and its error NAME-error,
/// both read aloud with the field. `error` is what to put right, empty if nothing; the words typed are given back as
/// `value`.
namespace kith::ui {

/// How a question's words are set. The only question on a page is also its heading.
enum class Label { plain, bold, large, page_heading };

enum class Width {
    full,
    characters_2,
    characters_3,
    characters_4,
    characters_5,
    characters_10,
    characters_20,
    characters_30
};

struct Input {
    std::string name;
    std::string label;
    std::string hint = {};
    std::string error = {};
    std::string value = {};
    Label label_as = Label::plain;
    Width width = Width::full;
    std::string type = "text";      ///< text, email, tel, search, password
    std::string autocomplete = {};  ///< "given-name", "postal-code": only where the person fills in their own details
    std::string input_mode = {};    ///< "numeric", "decimal": which keyboard a telephone shows
    std::string prefix = {};        ///< "£"
    std::string suffix = {};        ///< "per week"
};
Html input(const Input&);

/// A password, with a button that shows what was typed where there is JavaScript. What was typed is never given back.
struct PasswordInput {
    std::string name;
    std::string label;
    std::string hint = {};
    std::string error = {};
    std::string autocomplete = "current-password";  ///< or "new-password"
    Label label_as = Label::bold;
};
Html password_input(const PasswordInput&);

/// With a limit, says how much is left as the person types; the limit is enforced by the form's reader, not here.
struct Textarea {
    std::string name;
    std::string label;
    std::string hint = {};
    std::string error = {};
    std::string value = {};
    Label label_as = Label::plain;
    int rows = 5;
    std::optional<int> character_limit = {};
};
Html textarea(const Textarea&);

enum class DatePart { day, month, year };

/// A day as it was typed, which may be no day at all.
struct TypedDate {
    std::string day = {}, month = {}, year = {};
    static TypedDate of(Date date);
};

/// Three fields: NAME-day, NAME-month and NAME-year. The first that is wrong (the day, if none is) has the id NAME, so
/// that the error summary leads to it.
struct DateInput {
    std::string name;
    std::string label;
    std::string hint = {};
    std::string error = {};
    TypedDate value = {};
    Label label_as = Label::plain;
    std::vector<DatePart> wrong = {};     ///< which fields the error is about; all if none is named
    std::string autocomplete = {};        ///< "bday", for the person's own date of birth
    std::optional<Date> quick_from = {};  ///< today: adds Today and Yesterday buttons where there is JavaScript
};
Html date_input(const DateInput&);

/// One answer to radios or checkboxes.
struct Choice {
    std::string value;
    std::string text;
    std::string hint = {};
    Html reveals = {};         ///< a further question, shown when this answer is chosen (always, without JavaScript)
    std::string divider = {};  ///< words before this choice: "or"
};

enum class Arrangement { stacked, inline_, small };

struct Radios {
    std::string name;
    std::string label;
    std::vector<Choice> choices;
    std::string hint = {};
    std::string error = {};
    std::string value = {};  ///< of the choice made; empty: none yet
    Label label_as = Label::plain;
    Arrangement arrangement = Arrangement::stacked;
};
Html radios(const Radios&);

struct Checkboxes {
    std::string name;
    std::string label;
    std::vector<Choice> choices;
    std::string hint = {};
    std::string error = {};
    std::vector<std::string> values = {};
    Label label_as = Label::plain;
    Arrangement arrangement = Arrangement::stacked;
};
Html checkboxes(const Checkboxes&);

/// For more answers than radios can show. The first option of an unanswered question is empty.
struct Select {
    struct Option {
        std::string value;
        std::string text;
    };
    std::string name;
    std::string label;
    std::vector<Option> options;
    std::string hint = {};
    std::string error = {};
    std::string value = {};
    Label label_as = Label::plain;
};
Html select(const Select&);

/// Questions that belong together: an address.
struct Fieldset {
    std::string legend;
    Html body;
    Label legend_as = Label::bold;
};
Html fieldset(const Fieldset&);

Html error_message(const std::string& id, const std::string& message);

/// What is wrong, at the head of the page, each line a link to its field. Nothing if there is nothing wrong.
Html error_summary(const std::vector<Error::Field>& wrong);

/// Sends its fields by POST. With `draft`, what is typed is kept there within two seconds of the last key.
struct Form {
    Url action;
    std::string csrf;  ///< the session's token, sent as the field "csrf"
    Html body;
    std::optional<Url> draft = {};
    std::string draft_kept = {};  ///< when the draft shown was kept: "9:41pm"
};
Html form(const Form&);

Html hidden_field(const std::string& name, const std::string& value);

}  // namespace kith::ui
