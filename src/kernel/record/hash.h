#pragma once

#include <string>
#include <string_view>

namespace kith {

/// BLAKE2b (RFC 7693) over a sequence of fields, each with its length, so that no two sequences of fields give the
/// same bytes. Used for the chain of the journal.
class Hash {
public:
    Hash();
    Hash& add(std::string_view field);
    Hash& add(std::int64_t field);
    /// `bytes` is 16 to 32; twice as many hex digits come back. May be called once.
    std::string hex(std::size_t bytes);

private:
    alignas(64) unsigned char state_[384];
};

/// BLAKE2b of bytes as they come, 32 bytes long: what `b2sum -l 256` gives.
class Digest {
public:
    Digest();
    Digest& add(std::string_view bytes);
    std::string hex();  ///< 64 hex digits; may be called once

private:
    alignas(64) unsigned char state_[384];
};

}  // namespace kith
