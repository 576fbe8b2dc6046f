package io.architrave.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Diagram;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.PropertyValue;
import io.architrave.testing.Golden;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DocumentWriterTest {

    /// Members in any order and on few lines, as a person or another program may write them.
    static final String SHOP = """
            {"title": "Web shop", "architrave": 1,
             "x-owner": {"team": ["a", "b"], "since": 2024.50},
             "elements": {
               "web": {"type": "ec2-auto-scaling-group", "kind": "node", "spans": ["app-a", "app-b"], "parent": "vpc",
                 "properties": {"service": "web", "minCapacity": 2.0, "rate": 1e3,
                   "securityGroups": [{"ref": "sg"}], "stateless": true},
                 "x-team": "payments", "name": "web"},
               "vpc": {"kind": "group", "type": "vpc", "name": "shop", "properties": {"cidr": "10.0.0.0/16"}},
               "app-a": {"kind": "group", "type": "subnet", "parent": "vpc"},
               "app-b": {"kind": "group", "type": "subnet", "parent": "vpc"},
               "sg": {"kind": "group", "type": "security-group", "parent": "vpc",
                 "properties": {"ingress": [{"port": 80, "source": "0.0.0.0/0"}, {"port": 443}]}},
               "k7f3m2q9": {"kind": "edge", "relation": "call", "from": "users", "to": "web", "label": "HTTPS",
                 "usage": {"requestGbPerMonth": 40}, "properties": {"port": 443}},
               "users": {"kind": "node", "type": "users"},
               "remark": {"kind": "note", "text": "One\\ntwo"},
               "later": {"kind": "hologram", "depth": {"z": 1, "a": [1, {"b": null}]}}
             },
             "layout": {"web": {"at": {"app-a": [40, 48, 96.50, 96], "app-b": [4e1, 48, 96, 96]}, "pinned": true},
               "k7f3m2q9": {"bends": [[420, 180], [420, 90.25]], "ports": ["bottom", "top"]},
               "vpc": {"box": [-10, 0, 600, 400], "x-lane": 3}},
             "acknowledgements": {"SEC-WAF": {"web": {"reason": "Behind another web ACL", "on": "2026-11-21"},
               "document": {"until": "2027-05-21", "reason": "Not a concern here", "author": "kim"}}},
             "scenarios": {"peak": {"title": "Black Friday", "properties": {"web": {"minCapacity": 6}},
               "usage": {"k7f3m2q9": {"requestGbPerMonth": 900}}}},
             "profile": {"environment": "prod", "lenses": ["dr", "cost"]},
             "settings": {"tags": {"project": "shop"}, "region": "eu-west-1"},
             "origin": {"choices": {"engine": "ec2"}, "template": "three-tier-web", "x-by": 1}}
            """;

    @Test
    void writesEveryPartInItsFixedOrder() {
        Golden.assertMatches("document/shop.json", DocumentWriter.text(Documents.opened(SHOP)));
    }

    @Test
    void writesTheSameTextAfterOpeningItsOwn() {
        var text = DocumentWriter.text(Documents.opened(SHOP));

        assertThat(DocumentWriter.text(Documents.opened(text))).isEqualTo(text);
    }

    @Test
    void writesAnEmptyDocumentInAFewLines() {
        assertThat(DocumentWriter.text(Diagram.EMPTY)).isEqualTo("""
                {
                  "architrave": 1,
                  "title": "Untitled",
                  "settings": {
                    "region": "us-east-1",
                    "freeTier": false
                  }
                }
                """);
    }

    @Test
    void givesEachElementThreeLinesOrMore() {
        var text = DocumentWriter.text(Diagram.EMPTY.with(Node.of("a", "s3-bucket", "")));

        assertThat(text).contains("""
                    "a": {
                      "kind": "node", "type": "s3-bucket"
                    }
                """);
    }

    @Test
    void spellsNumbersWithoutExponentOrNeedlessZero() {
        var node = Node.of("a", "x", "").with("n", PropertyValue.of(new BigDecimal("1.50E+4")));

        assertThat(DocumentWriter.text(Diagram.EMPTY.with(node))).contains("\"n\": 15000\n");
    }

    @Test
    void keepsUnknownNumbersDigitByDigit() {
        assertThat(DocumentWriter.text(Documents.opened(SHOP))).contains("\"since\": 2024.50");
    }

    @Test
    void keepsAnElementOfAnUnknownKind() {
        var diagram = Documents.opened(SHOP);

        assertThat(diagram.find(ElementId.of("later"))).isPresent();
        assertThat(DocumentWriter.text(diagram)).contains("\"kind\": \"hologram\"");
    }
}
