#include "kernel/web/qr_code.h"

#include <doctest/doctest.h>

using kith::ui::qr_code;

TEST_CASE("a QR code is as large as its text needs, with a quiet edge of four, its finder and its spoken name") {
    const auto small = qr_code("KITH", "A key & more").markup();
    CHECK(small.find("viewBox=\"0 0 29 29\"") != std::string::npos);  // version 1: 21 modules
    CHECK(small.find("d=\"M4 4h7v1h-7z") != std::string::npos);       // the upper edge of the first finder
    CHECK(small.find("role=\"img\" aria-label=\"A key &amp; more\"") != std::string::npos);
    CHECK(small.find("KITH") == std::string::npos);
    const auto large = qr_code(std::string(1'000, 'k'), "Long").markup();
    CHECK(large.find("viewBox=\"0 0 129 129\"") != std::string::npos);  // version 26: 121 modules
}

TEST_CASE("two texts give two pictures, and one text always the same") {
    CHECK(qr_code("otpauth://totp/a", "x").markup() == qr_code("otpauth://totp/a", "x").markup());
    CHECK(qr_code("otpauth://totp/a", "x").markup() != qr_code("otpauth://totp/b", "x").markup());
}
