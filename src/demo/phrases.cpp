#include "demo/phrases.h"

namespace kith::demo {

static std::string_view word_for(std::string_view key, const Voice& voice) {
    const bool girl = voice.sex == Sex::female;
    if (key == "given") return voice.given;
    if (key == "they") return girl ? "she" : "he";
    if (key == "They") return girl ? "She" : "He";
    if (key == "them") return girl ? "her" : "him";
    if (key == "their") return girl ? "her" : "his";
    if (key == "Their") return girl ? "Her" : "His";
    if (key == "carer") return voice.carer;
    if (key == "sibling") return voice.sibling;
    if (key == "relative") return voice.relative;
    if (key == "school") return voice.school;
    if (key == "worker") return voice.worker;
    return "";
}

std::string fill(std::string_view pattern, const Voice& voice) {
    std::string text;
    text.reserve(pattern.size() + 40);
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        text += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        const auto close = pattern.find('}', open);
        text += word_for(pattern.substr(open + 1, close - open - 1), voice);
        pattern.remove_prefix(close + 1);
    }
    // A sentence that begins with "the staff" still begins with a capital.
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

static bool suits(std::string_view pattern, const Voice& voice) {
    if (voice.sibling.empty() && pattern.find("{sibling}") != pattern.npos) return false;
    const bool of_mum = pattern.find("{relative}") != pattern.npos || pattern.find("{their} mum") != pattern.npos;
    if (voice.relative.empty() && of_mum) return false;
    return !voice.school.empty() || pattern.find("{school}") == pattern.npos;
}

std::string pick(Patterns patterns, const Voice& voice, Random& random) {
    for (int attempt = 0; attempt < 12; ++attempt)
        if (const auto pattern = random.one_of(patterns); suits(pattern, voice)) return fill(pattern, voice);
    return fill(patterns.front(), voice);  // the first of each list suits everyone
}

}  // namespace kith::demo
