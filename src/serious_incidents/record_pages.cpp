// The pages of the forms, and those that put right what was recorded by them.
#include "serious_incidents/corrections.h"

namespace kith::serious_incidents {

template <class... Several>
static std::vector<Page> all(const Several&... several) {
    std::vector<Page> pages;
    (pages.insert(pages.end(), several.begin(), several.end()), ...);
    return pages;
}

#define KITH_AT "/children/{person}/serious-incidents/"

std::vector<Page> record_pages() {
    return all(recording_pages<&incident, who_records>(KITH_AT "incident"),
               recording_pages<&notified, who_records>(KITH_AT "notified"),
               recording_pages<&rapid_review, who_records>(KITH_AT "rapid-review"),
               recording_pages<&decision, who_records>(KITH_AT "decision"),
               recording_pages<&published, who_records>(KITH_AT "published"));
}

std::vector<Page> pages_to_put_right() {
    using namespace correcting;
    return all(pages<&incident, who_records>(KITH_AT "incident"), pages<&notified, who_records>(KITH_AT "notified"),
               pages<&rapid_review, who_records>(KITH_AT "rapid-review"),
               pages<&decision, who_records>(KITH_AT "decision"), pages<&published, who_records>(KITH_AT "published"));
}

#undef KITH_AT

}  // namespace kith::serious_incidents
