#pragma once

#include <string>
#include <string_view>

namespace kith::access {

/// What every form of a session carries, so that another site cannot post as its reader: derived from the session's
/// secret and masked afresh on each call, so that a compressed page does not give it away bit by bit (BREACH).
/// 86 URL-safe characters; never the same twice; good as long as the session is.
std::string csrf_token(std::string_view session_secret);

/// Whether `posted` was made by csrf_token for this session.
bool csrf_matches(std::string_view session_secret, std::string_view posted);

}  // namespace kith::access
