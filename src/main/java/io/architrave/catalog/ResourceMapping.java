package io.architrave.catalog;

import com.fasterxml.jackson.databind.JsonNode;

/// How an element becomes CloudFormation resources.
public record ResourceMapping(JsonNode form) {}
