#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/web/html.h"

/// The GOV.UK Design System's and the Ministry of Justice's components as functions: plain values in, Html out. They
/// have the names those systems give them, and their guidance says when to use each. All work without JavaScript.
namespace kith::ui {

/// Words, which are escaped, or Html already finished.
class Content {
public:
    Content() = default;
    Content(Html html) : html_{std::move(html)} {}
    template <class Text>
    requires std::is_convertible_v<const Text&, std::string_view> Content(const Text& words) : html_{escaped(words)} {}

    const Html& html() const { return html_; }
    bool empty() const { return html_.empty(); }

private:
    Html html_;
};

enum class Size { small, medium, large, extra_large };

/// Only one heading of level 1 on a page.
struct Heading {
    Content text;
    int level = 2;  ///< 1 to 4
    Size size = Size::medium;
    std::string caption = {};  ///< small grey words above, within the heading
    std::string id = {};       ///< so that a link can lead here
};
Html heading(const Heading&);

Html paragraph(const Content&);
Html bullets(const std::vector<Content>&);
Html plain_list(const std::vector<Content>&);  ///< without bullets: for links that need none
/// Two columns where there is room; else the second below the first.
Html beside(const Html& main, const Html& aside);
Html link(const std::string& text, const Url& to);

/// What a tag's colour means. The words say it too: colour is never alone.
enum class Tone { neutral, good, doing, waiting, soon, late, quiet };

struct Tag {
    std::string text;
    Tone tone = Tone::neutral;
};
Html tag(const Tag&);

Html inset_text(const Content&);
Html warning_text(const Content&);

enum class BannerKind { important, success };

/// A success banner takes the focus when the page opens, so that a screen reader says what was done.
struct NotificationBanner {
    Content text;
    BannerKind kind = BannerKind::important;
    std::string title = {};  ///< "Important" or "Success" unless given
    std::string id = "notification";
};
Html notification_banner(const NotificationBanner&);

struct Details {
    std::string summary;
    Content text;
    std::string id = {};
};
Html details(const Details&);

/// Says that something is finished: the reader's next step follows below it.
struct Panel {
    std::string title;
    Content text = {};
};
Html panel(const Panel&);

/// Without JavaScript the panels stand one below another under their own headings.
struct Tabs {
    struct Item {
        std::string id;
        std::string label;
        Html panel;
    };
    std::vector<Item> items;
    std::string title = "Contents";
};
Html tabs(const Tabs&);

enum class ButtonKind { primary, secondary, warning, inverse };

/// Sends the form it stands in. A second press within a second is ignored, so nothing is recorded twice.
struct Button {
    std::string text;
    ButtonKind kind = ButtonKind::primary;
    std::string name = {};  ///< with `value`, says which of several buttons was pressed
    std::string value = {};
    std::optional<Url> sends_to = {};  ///< instead of the form's own action
    std::string hidden_text = {};      ///< read aloud after the text: "Remove" + "Ana Beech"
};
Html button(const Button&);

/// A link that looks like a button: for going somewhere, never for recording.
struct LinkButton {
    std::string text;
    Url to;
    ButtonKind kind = ButtonKind::primary;
};
Html link_button(const LinkButton&);
Html start_button(const std::string& text, const Url& to);
Html button_group(const Html& buttons);

}  // namespace kith::ui
