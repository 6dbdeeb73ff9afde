package io.minibot.intent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** A language pack as it is written in its JSON file; {@link LanguagePack} documents the members. */
record PackFile(
        @JsonProperty(required = true) String language,
        @JsonProperty(required = true) Map<String, String> rewrites,
        @JsonProperty(required = true) List<String> fillers,
        @JsonProperty(required = true) List<String> turns,
        @JsonProperty(required = true) Map<String, String> lists,
        @JsonProperty(required = true) Map<Intent, List<String>> phrases,
        @JsonProperty(required = true) Map<Intent, List<String>> examples) {}
