#include "kernel/access/json_object.h"

#include <cmath>

#include <boost/json.hpp>

namespace kith::access {

struct JsonObject::Members {
    boost::json::object values;
};

std::optional<JsonObject> JsonObject::parse(std::string_view json) {
    boost::json::parse_options options;
    options.max_depth = 16;
    boost::json::error_code failed;
    auto value = boost::json::parse(json, failed, {}, options);
    if (failed || !value.is_object()) return {};
    return JsonObject{std::make_shared<const Members>(Members{std::move(value.as_object())})};
}

bool JsonObject::has(std::string_view name) const { return members_->values.contains(name); }

std::string JsonObject::text(std::string_view name) const {
    const auto* value = members_->values.if_contains(name);
    return value && value->is_string() ? std::string{std::string_view{value->get_string()}} : std::string{};
}

bool JsonObject::is_true(std::string_view name) const {
    const auto* value = members_->values.if_contains(name);
    return value && value->is_bool() && value->get_bool();
}

std::optional<std::int64_t> JsonObject::number(std::string_view name) const {
    static constexpr double limit = 9007199254740992;
    const auto* value = members_->values.if_contains(name);
    if (!value || !value->is_number()) return {};
    const double number = value->to_number<double>();
    if (!std::isfinite(number) || std::abs(number) > limit) return {};
    return static_cast<std::int64_t>(number);
}

std::vector<std::string> JsonObject::texts(std::string_view name) const {
    const auto* value = members_->values.if_contains(name);
    std::vector<std::string> found;
    if (value && value->is_string()) found.emplace_back(std::string_view{value->get_string()});
    if (value && value->is_array())
        for (const auto& item : value->get_array())
            if (item.is_string()) found.emplace_back(std::string_view{item.get_string()});
    return found;
}

std::vector<JsonObject> JsonObject::objects(std::string_view name) const {
    const auto* value = members_->values.if_contains(name);
    std::vector<JsonObject> found;
    if (value && value->is_array())
        for (const auto& item : value->get_array())
            if (item.is_object())
                found.push_back(JsonObject{std::make_shared<const Members>(Members{item.get_object()})});
    return found;
}

}  // namespace kith::access
