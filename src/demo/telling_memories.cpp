// What was kept for a child in the last year: words, and now and then a picture.
#include <fmt/format.h>

#include "demo/picture.h"
#include "demo/telling.h"
#include "kernel/access/base_encoding.h"
#include "memories/acts.h"

namespace kith::demo {

using namespace memories;

namespace {

struct Kept {
    std::optional<Scene> scene;
    std::string_view words;
};
constexpr Kept kept[] = {
    {Scene::sea, "Our day at the sea. {given} counted every boat and called this one Gerald."},
    {Scene::hills, "The kite that {given} made with {carer}, on its first flight. It came down in the duck pond."},
    {Scene::cake, "{given}'s birthday cake, made together. {They} licked the bowl and asked for it each year."},
    {{},
     "The joke {given} told all week: why did the owl invite {their} friends? It did not want to be owl by itself."},
    {{}, "First lost tooth. {They} wrote the tooth fairy a letter, and kept the coin in a sock."},
    {{}, "{given} learned to whistle today, and has not stopped."},
    {{}, "The song from the car is one that {their} nan sang, {given} says. I wrote the words into the book."},
};

}  // namespace

void Telling::memories_kept() {
    if (child_.ends || !carer_of_today() || !random_.chance(on_show() ? 1 : 0.5)) return;
    const auto here = child_.stay_on(last()).starts;
    bool picture_kept = false;
    for (int back = random_.between(60, 300); back > 3; back -= random_.between(40, 150)) {
        const auto on = last().plus_days(-back);
        if (on <= here) continue;
        memory(on, !picture_kept);
        picture_kept = true;
    }
}

void Telling::memory(Date on, bool with_photo) {
    const auto carer = *carer_of_today();
    const Kept* it = &random_.one_of(kept);
    while (it->scene.has_value() != with_photo) it = &random_.one_of(kept);
    Memory made{on, fill(it->words, voice(on)), carer.person, Role::foster_carer};
    open(on, 19 * 60 + 50, carer.author, memory_kind,
         fmt::format("{} was kept for {}, of {}", it->scene ? "A photo" : "A memory in words", child_.given,
                     on.in_words()));
    if (!it->scene) {
        ledger_.enter(made);
        return;
    }
    const auto photo = picture_alone(picture(*it->scene, random_));
    check(photo.has_value(), "A drawn picture is a photo.");
    made.type = "image/png";
    made.size = static_cast<std::int64_t>(photo->bytes.size());
    made.width = photo->width;
    made.height = photo->height;
    made.fingerprint = fingerprint_of(photo->bytes);
    made.scan = Scan::not_scanned;
    const auto fact = ledger_.enter(made);
    ledger_.beside(PhotoBytes{AuthorityId{1}, fact, access::base64url(photo->bytes)});
}

}  // namespace kith::demo
