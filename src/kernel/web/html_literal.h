#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Reads the HTML of a literal while the program is compiled. Only html.h includes this; the promises are stated there.
namespace kith::literal {

/// What fills a `{}`; decides where it may stand.
enum class Sort : std::uint8_t { text, number, markup, url, attributes };

/// How a browser treats what an attribute holds.
enum class Holds { words, address, code };

constexpr bool one_of(std::string_view name, const auto& names) {
    for (const std::string_view each : names)
        if (each == name) return true;
    return false;
}

constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

constexpr bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':' ||
           c == '_';
}

/// A name that a browser would fold to lower case is refused before this is asked.
constexpr Holds holds(std::string_view attribute) {
    constexpr std::array<std::string_view, 9> addresses{"href",   "src",  "action",   "formaction", "xlink:href",
                                                        "poster", "cite", "manifest", "data"};
    constexpr std::array<std::string_view, 5> code{"style", "srcdoc", "srcset", "ping", "background"};
    if (attribute.starts_with("on") || one_of(attribute, code)) return Holds::code;
    return one_of(attribute, addresses) ? Holds::address : Holds::words;
}

constexpr bool is_void(std::string_view tag) {
    constexpr std::array<std::string_view, 9> names{"br", "hr", "img", "input", "link", "meta", "col", "source", "wbr"};
    return one_of(tag, names);
}

/// Walks one literal from left to right, noting where each `{}` stands, and throws a sentence (which, in a constant
/// expression, the compiler shows as its error) where HTML or a `{}` is out of place.
class Walk {
public:
    constexpr Walk(std::string_view text, const Sort* sorts, std::size_t count, std::uint32_t* at)
        : text_{text}, sorts_{sorts}, count_{count}, at_{at} {}

    constexpr void whole() {
        while (!done()) {
            if (here() == '<')
                tag();
            else if (at_slot())
                slot_in_text();
            else
                ++i_;
        }
        if (slot_ != count_) throw "There are more arguments than {}.";
        if (depth_ != 0) throw "A tag is opened and not closed.";
    }

private:
    constexpr bool done() const { return i_ >= text_.size(); }
    constexpr char here() const {
        if (done()) throw "The HTML ends inside a tag.";
        return text_[i_];
    }
    constexpr bool at(std::string_view what) const { return text_.substr(i_).starts_with(what); }
    constexpr bool at_slot() const { return at("{}"); }

    /// Takes the `{}` here: notes its place and says what fills it.
    constexpr Sort take_slot() {
        if (slot_ == count_) throw "There are fewer arguments than {}.";
        at_[slot_] = static_cast<std::uint32_t>(i_);
        i_ += 2;
        return sorts_[slot_++];
    }

    constexpr void slot_in_text() {
        const auto sort = take_slot();
        if (sort == Sort::url) throw "A Url stands only in an attribute that holds an address.";
        if (sort == Sort::attributes) throw "Attributes stand only inside a tag.";
        if (sort == Sort::markup && depth_ > 0 && (open_[depth_ - 1] == "textarea" || open_[depth_ - 1] == "title"))
            throw "Html cannot stand in a textarea or a title: give it text.";
    }

    constexpr void tag() {
        ++i_;
        if (at("!")) return declaration();
        if (at("/")) return end_tag();
        const auto name = take_name();
        while (true) {
            while (is_space(here())) ++i_;
            if (here() == '>') break;
            if (at("/>")) {
                i_ += 2;
                return;
            }
            attribute();
        }
        ++i_;
        if (is_void(name)) return;
        if (depth_ == open_.size()) throw "The tags of one literal are nested too deep.";
        open_[depth_++] = name;
        if ((name == "script" || name == "style") && !at("</"))
            throw "Nothing is written in <script> or <style>: the Content Security Policy refuses it.";
    }

    constexpr void declaration() {
        const std::string_view end = at("!--") ? "-->" : ">";
        while (!at(end)) {
            if (at_slot()) throw "A {} cannot stand in a comment or a declaration.";
            (void)here();
            ++i_;
        }
        i_ += end.size();
    }

    constexpr void end_tag() {
        ++i_;
        const auto name = take_name();
        if (here() != '>') throw "An end tag has a name and nothing else.";
        ++i_;
        if (depth_ == 0 || open_[depth_ - 1] != name) throw "An end tag does not match the tag it should close.";
        --depth_;
    }

    constexpr std::string_view take_name() {
        const auto from = i_;
        while (is_name(here())) ++i_;
        if (i_ == from) throw "A tag's or an attribute's name must be written out.";
        const auto name = text_.substr(from, i_ - from);
        if (name == "viewBox" || name == "preserveAspectRatio") return name;
        for (const char c : name)
            if (c >= 'A' && c <= 'Z') throw "Names of tags and attributes are in lower case.";
        return name;
    }

    constexpr void attribute() {
        if (at_slot()) {
            if (take_slot() != Sort::attributes)
                throw "Only Attributes can stand for attributes, and nothing for a tag's name.";
            return;
        }
        const auto name = take_name();
        const auto kind = holds(name);
        if (kind == Holds::code)
            throw "No style, on* or other attribute that holds code: the Content Security Policy refuses it.";
        if (here() != '=') return;
        ++i_;
        const char quote = here();
        if (quote != '"' && quote != '\'') throw "The value of an attribute must be in quotation marks.";
        ++i_;
        value(name, kind, quote);
    }

    constexpr void value(std::string_view name, Holds kind, char quote) {
        const auto from = i_;
        if (kind == Holds::address && at("javascript:")) throw "An address cannot be a script.";
        while (here() != quote) {
            if (!at_slot())
                ++i_;
            else if (const bool first = i_ == from; kind == Holds::address)
                slot_in_address(first);
            else
                slot_in_words(name);
        }
        ++i_;
    }

    constexpr void slot_in_address(bool first) {
        const auto sort = take_slot();
        if (first && sort != Sort::url) throw "Only a Url can begin an address.";
        if (!first && sort != Sort::number) throw "Only a number can stand within an address: make a Url.";
    }

    constexpr void slot_in_words(std::string_view name) {
        const auto sort = take_slot();
        if (sort == Sort::url && !name.starts_with("data-"))
            throw "A Url stands only in an attribute that holds an address.";
        if (sort == Sort::markup) throw "Html cannot stand in an attribute: give it text.";
        if (sort == Sort::attributes) throw "Attributes stand only inside a tag.";
    }

    std::string_view text_;
    const Sort* sorts_;
    std::size_t count_;
    std::uint32_t* at_;
    std::size_t i_ = 0;
    std::size_t slot_ = 0;
    std::size_t depth_ = 0;
    std::array<std::string_view, 32> open_{};
};

}  // namespace kith::literal
