package io.architrave.exchange;

import io.architrave.cloudformation.sam.SamForm;
import io.architrave.cloudformation.sam.SamTemplate;
import io.architrave.cloudformation.template.Template;
import io.architrave.exchange.ExportResult.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A template in the short form of the Serverless Application Model, with a folder of code for each function: what
/// `sam build` and `sam deploy` take as it is.
public final class SamExporter implements Exporter {

    private static final String TEMPLATE = "template.yaml";

    @Override
    public String format() {
        return "cloudformation-sam";
    }

    @Override
    public String label() {
        return "SAM template (YAML)";
    }

    @Override
    public String fileExtension() {
        return "yaml";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public ExportResult export(ExportJob job) {
        return new StackFiles(job, new SamFiles()).write();
    }

    /// Each stack has a folder of its own where there are several, since `sam` looks for one name.
    private record SamFiles() implements StackFiles.Form {

        @Override
        public String template(Optional<String> label) {
            return folder(label) + TEMPLATE;
        }

        @Override
        public Optional<List<File>> files(Template template, Optional<String> label) {
            return SamForm.of(template).map(sam -> SamExporter.files(sam, folder(label)));
        }

        @Override
        public boolean uploads() {
            return true;
        }

        private static String folder(Optional<String> label) {
            return label.map(name -> name + "/").orElse("");
        }
    }

    private static List<File> files(SamTemplate sam, String folder) {
        var files = new ArrayList<File>();
        files.add(File.text(folder + TEMPLATE, sam.yaml()));
        sam.files().forEach((path, content) -> files.add(File.start(folder + path, content)));
        return files;
    }
}
