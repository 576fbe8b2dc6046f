package io.architrave.exchange;

import io.architrave.cloudformation.template.JsonWriter;

/// A CloudFormation template as JSON.
public final class CloudFormationJsonExporter implements Exporter {

    @Override
    public String format() {
        return "cloudformation-json";
    }

    @Override
    public String label() {
        return "CloudFormation template (JSON)";
    }

    /// Longer than `json`, so that a template beside its document does not take the document's name.
    @Override
    public String fileExtension() {
        return "template.json";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public ExportResult export(ExportJob job) {
        return new StackFiles(job, fileExtension(), template -> JsonWriter.write(template).text()).write();
    }
}
