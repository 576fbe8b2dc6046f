package io.architrave.exchange;

import io.architrave.cloudformation.template.YamlWriter;

/// A CloudFormation template as YAML, with comments on what was left out and assumed.
public final class CloudFormationExporter implements Exporter {

    @Override
    public String format() {
        return "cloudformation";
    }

    @Override
    public String label() {
        return "CloudFormation template (YAML)";
    }

    @Override
    public String fileExtension() {
        return "template.yaml";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public ExportResult export(ExportJob job) {
        return new StackFiles(job, fileExtension(), template -> YamlWriter.write(template).text()).write();
    }
}
