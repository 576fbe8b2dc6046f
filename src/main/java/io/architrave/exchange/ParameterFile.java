package io.architrave.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.architrave.cloudformation.template.Template;

/// The parameters of a template in the form that both `aws cloudformation create-stack --parameters` and
/// `aws cloudformation deploy --parameter-overrides` read from a file: a list of `ParameterKey` and `ParameterValue`
/// (the latter since https://github.com/aws/aws-cli/pull/5443, read 2026-11-24). A value is the default, or empty where
/// a person has to give it.
final class ParameterFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ParameterFile() {}

    static String of(Template template) {
        var list = JsonNodeFactory.instance.arrayNode();
        template.parameters().forEach((name, parameter) -> list.addObject()
                .put("ParameterKey", name)
                .put("ParameterValue", parameter.defaultValue().orElse("")));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain nodes is always writable", e);
        }
    }
}
