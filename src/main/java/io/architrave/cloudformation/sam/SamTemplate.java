package io.architrave.cloudformation.sam;

import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.YamlWriter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A template in the short form.
 *
 * @param globals what all its functions share; perhaps empty
 * @param files the code of its functions, by path beside the template
 */
public record SamTemplate(Template template, Fields globals, Map<String, String> files) {

    private static final String TRANSFORM = "AWS::Serverless-2016-10-31";

    public SamTemplate {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public String yaml() {
        Fields header = Fields.EMPTY.with("Transform", TRANSFORM);
        return YamlWriter.write(template, globals.isEmpty() ? header
                : header.with("Globals", Fields.of("Function", globals))).text();
    }
}
