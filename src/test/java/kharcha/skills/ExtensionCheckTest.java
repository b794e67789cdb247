package kharcha.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An extension that is right, and the same with one thing wrong. In the JSON of a change ' stands for ". */
class ExtensionCheckTest {
    private static final String RIGHT = "tickets.openapi.json";

    @TempDir
    Path folder;

    @Test
    void nothingIsFoundInAnExtensionThatIsRight() {
        assertThat(Broken.copyOf(RIGHT).findings(folder)).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/openapi | '3.1.0' | OPENAPI | openapi",
                "/openapi | 3.0 | OPENAPI | openapi",
                "/openapi | | OPENAPI | openapi",
                "/swagger | '2.0' | OPENAPI | swagger",
                "/info/title | | MISSING | info.title",
                "/info/version | 1 | TYPE | info.version",
                "/servers | | SERVER | servers",
                "/servers | [] | SERVER | servers",
                "/servers/0/url | '/v1' | SERVER | servers[0].url",
                "/servers/0/url | 'tickets.example' | SERVER | servers[0].url",
                "/servers/0/url | 'http://tickets.example' | PLAIN_HTTP | servers[0].url",
                "/servers/0/variables | | SERVER | servers[0].variables",
                "/paths | {} | MISSING | paths",
                "/paths/tickets | {'get':{'summary':'x','responses':{'200':{'description':'x'}}}} | PATH |"
                        + " paths.tickets",
                "/paths/~1tickets/get/summary | | SUMMARY | GET /tickets, summary",
                "/paths/~1tickets/get/summary | ' ' | SUMMARY | GET /tickets, summary",
                "/paths/~1tickets/get/operationId | 'buy' | UNIQUE | GET /tickets, operationId",
                "/paths/~1tickets/get/responses | | MISSING | GET /tickets, responses",
                "/paths/~1tickets/get | 7 | TYPE | GET /tickets",
                "/paths/~1tickets/get/parameters/0/in | 'cookie' | PARAMETER | GET /tickets, parameters[0].in",
                "/paths/~1tickets/get/parameters/0/name | | PARAMETER | GET /tickets, parameters[0].name",
                "/paths/~1tickets/get/parameters/0/schema | | PARAMETER | GET /tickets, parameters[0].schema",
                "/paths/~1tickets~1{line}/post/parameters/0 | | PATH | POST /tickets/{line}, parameters",
                "/paths/~1tickets~1{line}/post/parameters/0/required | false | PATH | POST /tickets/{line},"
                        + " parameters[0].required",
                "/paths/~1tickets~1{line}/post/parameters/0/name | 'lane' | PATH | POST /tickets/{line}, parameters",
                "/paths/~1tickets~1{line}/post/requestBody/content | {'text/plain':{'schema':{'type':'string'}}} |"
                        + " BODY | POST /tickets/{line}, requestBody.content.text/plain",
                "/paths/~1tickets~1{line}/post/requestBody/content | | BODY | POST /tickets/{line},"
                        + " requestBody.content",
                "/components/schemas/Order | {'type':'array','items':{'type':'string'}} | BODY | POST /tickets/{line},"
                        + " requestBody.content.application/json.schema",
                "/components/schemas/Order | | REFERENCE |"
                        + " paths./tickets/{line}.post.requestBody.content.application/json.schema.$ref",
                "/components/schemas/Order | {'$ref':'#/components/schemas/Order'} | REFERENCE |"
                        + " components.schemas.Order.$ref",
                "/components/schemas/Order/properties/to | {'$ref':'other.json#/To'} | REFERENCE |"
                        + " components.schemas.Order.properties.to.$ref",
                "/components/schemas/Order/properties/to | {'oneOf':[{'type':'string'}]} | COMBINED_SCHEMA |"
                        + " components.schemas.Order.properties.to.oneOf",
                "/components/schemas/Order/properties/to | {'anyOf':[]} | COMBINED_SCHEMA |"
                        + " components.schemas.Order.properties.to.anyOf",
                "/components/schemas/Order/allOf | [] | COMBINED_SCHEMA | components.schemas.Order.allOf",
                "/components/schemas/Order/properties/to/type | ['string','null'] | SCHEMA |"
                        + " components.schemas.Order.properties.to.type",
                "/components/schemas/Order/properties/to/type | 'text' | SCHEMA |"
                        + " components.schemas.Order.properties.to.type",
                "/components/schemas/Order/required/0 | 'from' | SCHEMA | components.schemas.Order.required[0]",
                "/paths/~1tickets/get/responses/200/content/application~1json/schema/items | | SCHEMA | GET /tickets,"
                        + " responses.200.content.application/json.schema.items",
                "/paths/~1tickets/get/responses/200/content | {'text/html':{}} | ANSWER | GET /tickets,"
                        + " responses.200.content.text/html",
                "/components/securitySchemes/token/type | 'openIdConnect' | SECURITY |"
                        + " components.securitySchemes.token.type",
                "/components/securitySchemes/token/scheme | 'digest' | SECURITY |"
                        + " components.securitySchemes.token.scheme",
                "/components/securitySchemes/key/name | | SECURITY | components.securitySchemes.key.name",
                "/components/securitySchemes/login/flows | {'implicit':{}} | SECURITY |"
                        + " components.securitySchemes.login.flows.implicit",
                "/components/securitySchemes/token | | SECURITY | security",
                "/components/securitySchemes/key | | SECURITY | POST /tickets/{line}, security",
            })
    void oneThingWrongIsFoundWhereItIs(String pointer, String json, String rule, String where) {
        assertThat(Broken.copyOf(RIGHT).at(pointer, json == null ? "" : json).findings(folder))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.valueOf(rule));
                    assertThat(finding.line()).startsWith(where + ": ");
                });
    }
}
