package io.architrave.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file of another program, recognised so that the complaint can name it.
///
/// @param name what it looks like; empty where nobody knows
record ForeignForm(String name) {

    private record Sign(Pattern pattern, String name) {}

    private static final List<Sign> TEXT_SIGNS = List.of(
            sign("(?s)^(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)?<(mxfile|mxGraphModel)\\b", "a draw.io file"),
            sign("(?s)^(<\\?xml[^>]*>\\s*)?(<!.*?>\\s*)*<svg\\b", "an SVG picture"),
            sign("(?is)^(<!doctype html|<html)\\b", "a web page"),
            sign("^<\\?xml|^<[A-Za-z!]", "an XML file"),
            sign("(?m)^AWSTemplateFormatVersion:|^Resources:\\s*$", "a CloudFormation template"),
            sign("(?s)^(---.*?---\\s*)?(%%[^\\n]*\\s*)*(flowchart|graph|architecture-beta|sequenceDiagram)\\b",
                    "a Mermaid diagram"),
            sign("^@start(uml|mindmap|json|yaml)", "a PlantUML diagram"),
            sign("(?m)^(resource|provider|terraform|module)\\s+[\"{]", "a Terraform configuration"),
            sign("^# ", "a Markdown file"));

    private static final List<Sign> BYTE_SIGNS = List.of(
            sign("^\\x89PNG", "a PNG picture"),
            sign("^%PDF", "a PDF file"),
            sign("^PK\\x03\\x04", "a ZIP archive or an Office file"),
            sign("^\\xff\\xd8\\xff", "a JPEG picture"),
            sign("^\\x1f\\x8b", "a gzip archive"));

    private static Sign sign(String pattern, String name) {
        return new Sign(Pattern.compile(pattern), name);
    }

    static Optional<ForeignForm> ofText(String text) {
        return among(TEXT_SIGNS, text.stripLeading());
    }

    static Optional<ForeignForm> ofBytes(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return Optional.of(new ForeignForm("a UTF-16 text"));
        }
        var head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        return among(BYTE_SIGNS, head);
    }

    private static Optional<ForeignForm> among(List<Sign> signs, String text) {
        return signs.stream()
                .filter(sign -> sign.pattern().matcher(text).find())
                .findFirst()
                .map(sign -> new ForeignForm(sign.name()));
    }

    static ForeignForm ofJson(Json json) {
        if (!(json instanceof Json.Structure(var _, var members))) {
            return new ForeignForm("");
        }
        if (members.containsKey("AWSTemplateFormatVersion")
                || members.get("Resources") instanceof Json.Structure resources
                        && JsonText.compact(resources).contains("\"AWS::")) {
            return new ForeignForm("a CloudFormation template");
        }
        if (members.get("type") instanceof Json.Text(var _, var type)
                && type.toLowerCase(Locale.ROOT).equals("excalidraw")) {
            return new ForeignForm("an Excalidraw drawing");
        }
        if (members.containsKey("terraform_version")) {
            return new ForeignForm("a Terraform state or plan");
        }
        if (members.containsKey("openapi") || members.containsKey("swagger")) {
            return new ForeignForm("an OpenAPI description");
        }
        if (members.containsKey("StartAt") && members.containsKey("States")) {
            return new ForeignForm("a Step Functions state machine");
        }
        return new ForeignForm("");
    }

    String sentence() {
        return name.isEmpty()
                ? "this is JSON and not an Architrave document: it has no member \"architrave\""
                : "this is " + name + " and not an Architrave document";
    }

    String remedy() {
        return name.equals("a UTF-16 text")
                ? "Save it as UTF-8"
                : "Open a document that Architrave saved, or make one with \"architrave new\"";
    }
}
