#include "my_pages/icons.h"

namespace kith::my_pages {

/// 64 by 64, drawn in strokes of one width.
static Html drawn(const Html& inside) {
    return html(
        "<svg class=\"kith-picto\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\" width=\"64\" "
        "height=\"64\" "
        "aria-hidden=\"true\" focusable=\"false\"><g fill=\"none\" stroke=\"#17303a\" stroke-width=\"3.5\" "
        "stroke-linecap=\"round\" stroke-linejoin=\"round\">{}</g></svg>",
        inside);
}

static Html person(bool second) {
    return second
               ? html(
                     "<circle cx=\"43\" cy=\"24\" r=\"8\" fill=\"#f7b267\"></circle><path d=\"M30 54 Q31 38 43 38 Q55 "
                     "38 56 54 Z\" fill=\"#5aa9a0\"></path>")
               : html(
                     "<circle cx=\"22\" cy=\"20\" r=\"9\" fill=\"#ffd9a8\"></circle><path d=\"M8 54 Q9 34 22 34 Q35 "
                     "34 36 54 Z\" fill=\"#4a8fd0\"></path>");
}

Html picture(Icon icon) {
    switch (icon) {
        case Icon::who: return drawn(person(true) + person(false));
        case Icon::plan:
            return drawn(
                html("<rect x=\"14\" y=\"10\" width=\"36\" height=\"46\" rx=\"4\" fill=\"#fff\"></rect>"
                     "<rect x=\"24\" y=\"5\" width=\"16\" height=\"10\" rx=\"3\" fill=\"#f7b267\"></rect>"
                     "<path d=\"M21 27 l4 4 l6 -8 M36 28 h8 M21 42 l4 4 l6 -8 M36 43 h8\"></path>"));
        case Icon::decided:
            return drawn(
                html("<path d=\"M10 10 h30 a6 6 0 0 1 6 6 v14 a6 6 0 0 1 -6 6 h-16 l-10 9 v-9 h-4 a6 6 0 0 1 -6 "
                     "-6 v-14 a6 6 0 0 1 6 -6 Z\" fill=\"#fff\"></path><path d=\"M14 23 l7 7 l14 -15\" "
                     "stroke=\"#1b6b4f\"></path><circle cx=\"50\" cy=\"48\" r=\"10\" fill=\"#8fd0a8\"></circle>"));
        case Icon::rights:
            return drawn(
                html("<path d=\"M32 6 L54 14 V30 Q54 48 32 58 Q10 48 10 30 V14 Z\" fill=\"#a9d6f5\"></path><path "
                     "d=\"M32 20 l3.6 7.6 8.4 1 -6.2 5.6 1.6 8.2 -7.4 -4.2 -7.4 4.2 1.6 -8.2 -6.2 -5.6 8.4 -1 "
                     "Z\" fill=\"#ffd54a\"></path>"));
        case Icon::say:
            return drawn(
                html("<path d=\"M10 10 h44 a5 5 0 0 1 5 5 v24 a5 5 0 0 1 -5 5 h-24 l-14 12 v-12 h-6 a5 5 0 0 1 -5 "
                     "-5 v-24 a5 5 0 0 1 5 -5 Z\" fill=\"#ffe39a\"></path><path d=\"M17 22 h30 M17 32 "
                     "h20\"></path>"));
        case Icon::people:
            return drawn(
                html("<path d=\"M32 56 C4 38 6 14 20 12 Q29 11 32 21 Q35 11 44 12 C58 14 60 38 32 56 Z\" "
                     "fill=\"#f58f9b\"></path>"));
        case Icon::story:
            return drawn(
                html("<path d=\"M32 14 Q20 6 6 10 V50 Q20 46 32 54 Q44 46 58 50 V10 Q44 6 32 14 Z\" "
                     "fill=\"#fff\"></path><path d=\"M32 14 V54\"></path><path d=\"M13 34 l6 -8 l5 6 l3 -3\" "
                     "stroke=\"#1b6b4f\"></path><circle cx=\"45\" cy=\"26\" r=\"5\" fill=\"#ffd54a\"></circle>"));
        case Icon::money:
            return drawn(
                html("<circle cx=\"26\" cy=\"38\" r=\"18\" fill=\"#ffd54a\"></circle><path d=\"M32 31 Q28 26 24 "
                     "30 Q22 33 24 38 Q25 42 21 46 H33 M20 38 h10\"></path><circle cx=\"47\" cy=\"18\" r=\"11\" "
                     "fill=\"#e0b23a\"></circle>"));
        case Icon::safe:
            return drawn(
                html("<path d=\"M32 5 L60 55 H4 Z\" fill=\"#ffd54a\"></path><path d=\"M32 24 V38 M32 46 "
                     "V47\"></path>"));
        case Icon::home:
            return drawn(
                html("<path d=\"M6 32 L32 8 L58 32\"></path><path d=\"M13 28 V56 H51 V28\" "
                     "fill=\"#ffe39a\"></path><path d=\"M27 56 V40 H37 V56\" fill=\"#c9784b\"></path>"));
        case Icon::school:
            return drawn(
                html("<path d=\"M4 24 L32 12 L60 24 L32 36 Z\" fill=\"#4a8fd0\"></path><path d=\"M16 30 V44 Q32 "
                     "54 48 44 V30 M60 24 V42\"></path>"));
        case Icon::visit:
            return drawn(
                html("<rect x=\"8\" y=\"12\" width=\"48\" height=\"44\" rx=\"4\" fill=\"#fff\"></rect><path "
                     "d=\"M8 25 H56 M20 6 V17 M44 6 V17\"></path><circle cx=\"32\" cy=\"40\" r=\"7\" "
                     "fill=\"#f58f9b\"></circle>"));
        case Icon::more:
            return drawn(
                html("<circle cx=\"32\" cy=\"32\" r=\"25\" fill=\"#d6e6ea\"></circle><path d=\"M27 20 L39 32 L27 "
                     "44\"></path>"));
        case Icon::reading:
            return drawn(
                html("<circle cx=\"26\" cy=\"26\" r=\"17\" fill=\"#a9d6f5\"></circle><path d=\"M39 39 L57 57 M19 "
                     "32 L26 17 L33 32 M21 28 H31\"></path>"));
    }
    return {};
}

static Html face(const Html& mouth) {
    return drawn(
        html("<circle cx=\"32\" cy=\"32\" r=\"26\" fill=\"#ffd54a\"></circle><circle cx=\"23\" cy=\"26\" r=\"2.5\" "
             "fill=\"#17303a\"></circle><circle cx=\"41\" cy=\"26\" r=\"2.5\" fill=\"#17303a\"></circle>{}",
             mouth));
}

Html picture(Face it) {
    switch (it) {
        case Face::great: return face(html("<path d=\"M17 36 Q32 58 47 36 Z\" fill=\"#fff\"></path>"));
        case Face::good: return face(html("<path d=\"M20 39 Q32 51 44 39\"></path>"));
        case Face::so_so: return face(html("<path d=\"M21 43 H43\"></path>"));
        case Face::sad: return face(html("<path d=\"M20 46 Q32 36 44 46\"></path>"));
        case Face::very_sad:
            return face(
                html("<path d=\"M19 48 Q32 33 45 48\"></path><path d=\"M19 32 Q13 40 19 42 Q25 40 19 32 Z\" "
                     "fill=\"#4a8fd0\" stroke-width=\"2\"></path>"));
    }
    return {};
}

static Html sun() {
    return html(
        "<circle cx=\"32\" cy=\"32\" r=\"12\" fill=\"#ffd54a\"></circle><path d=\"M32 6 V13 M32 51 V58 M6 32 H13 "
        "M51 32 H58 M14 14 L19 19 M45 45 L50 50 M14 50 L19 45 M45 19 L50 14\"></path>");
}

Html picture(Topic topic) {
    switch (topic) {
        case Topic::good_news: return drawn(sun());
        case Topic::worry:
            return drawn(
                html("<path d=\"M18 38 a11 11 0 0 1 1 -22 a14 14 0 0 1 26 4 a9 9 0 0 1 1 18 Z\" "
                     "fill=\"#c7d5db\"></path><path d=\"M22 46 L19 54 M33 46 L30 54 M44 46 L41 54\" "
                     "stroke=\"#4a8fd0\"></path>"));
        case Topic::change:
            return drawn(
                html("<path d=\"M12 26 A21 21 0 0 1 50 22 M52 38 A21 21 0 0 1 14 42\" "
                     "stroke=\"#1b6b4f\"></path><path d=\"M50 10 V23 H38 M14 54 V41 H26\" "
                     "stroke=\"#1b6b4f\"></path>"));
        case Topic::visit: return picture(Icon::visit);
        case Topic::question:
            return drawn(
                html("<circle cx=\"32\" cy=\"32\" r=\"26\" fill=\"#a9d6f5\"></circle><path d=\"M24 25 Q24 17 32 "
                     "17 Q41 17 41 25 Q41 31 32 33 V39 M32 47 V48\"></path>"));
    }
    return {};
}

static Html calendar(const Html& days) {
    return drawn(
        html("<rect x=\"8\" y=\"12\" width=\"48\" height=\"44\" rx=\"4\" fill=\"#fff\"></rect><path d=\"M8 25 H56 "
             "M20 6 V17 M44 6 V17\"></path>{}",
             days));
}

Html picture(Often often) {
    switch (often) {
        case Often::every_day: return drawn(sun());
        case Often::every_week:
            return calendar(
                html("<path d=\"M17 34 V48 M25 34 V48 M33 34 V48 M41 34 V48 M49 34 V48\" "
                     "stroke=\"#1b6b4f\"></path>"));
        case Often::every_month:
            return calendar(html("<circle cx=\"32\" cy=\"40\" r=\"7\" fill=\"#f58f9b\"></circle>"));
        case Often::holidays:
            return drawn(
                html("<path d=\"M6 34 Q10 8 34 10 Q56 14 56 36 Q44 28 40 36 Q28 26 22 34 Q14 28 6 34 Z\" "
                     "fill=\"#f58f9b\"></path><path d=\"M33 10 L28 58 M12 58 H52\"></path>"));
        case Often::not_now:
            return drawn(
                html("<circle cx=\"32\" cy=\"32\" r=\"25\" fill=\"#d6e6ea\"></circle><path d=\"M25 22 V42 M39 22 "
                     "V42\"></path>"));
    }
    return {};
}

Html picture(Reading reading) {
    switch (reading) {
        case Reading::pictures: return picture(Face::good);
        case Reading::plain:
            return drawn(
                html("<rect x=\"10\" y=\"8\" width=\"44\" height=\"48\" rx=\"4\" fill=\"#fff\"></rect><path "
                     "d=\"M20 24 H44 M20 38 H36\"></path>"));
        case Reading::full:
            return drawn(
                html("<rect x=\"10\" y=\"8\" width=\"44\" height=\"48\" rx=\"4\" fill=\"#fff\"></rect><path "
                     "d=\"M18 18 H46 M18 26 H46 M18 34 H46 M18 42 H40\"></path>"));
    }
    return {};
}

}  // namespace kith::my_pages
