package org.hiptriage.notification.http;

import org.hiptriage.notification.outcome.TimeFrame;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the pure values are written, which know nothing of JSON themselves. */
@Configuration(proxyBeanMethods = false)
class JsonForms {
    @Bean
    static JacksonModule pureValues() {
        return new SimpleModule("pure-values")
                .addSerializer(TimeFrame.class, new StdSerializer<TimeFrame>(TimeFrame.class) {
                    @Override
                    public void serialize(TimeFrame value, JsonGenerator json, SerializationContext context) {
                        json.writeString(value.iso());
                    }
                })
                .addDeserializer(TimeFrame.class, new StdDeserializer<TimeFrame>(TimeFrame.class) {
                    @Override
                    public TimeFrame deserialize(JsonParser json, DeserializationContext context) {
                        return new TimeFrame(json.getString());
                    }
                });
    }
}
