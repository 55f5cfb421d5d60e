package org.hiptriage.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopLevelFieldTest {
    @Test
    void fieldsOfTheSameNameFurtherInsideArePassedOver() {
        String json = "{\"redFlags\":[{\"level\":\"SEE_DOCTOR\"}],\"tie\":false,\"level\":\"URGENT_CARE\"}";
        assertThat(TopLevelField.read(json, "level")).contains("URGENT_CARE");
    }

    @Test
    void whatIsNotThereOrNotJsonIsEmpty() {
        assertThat(TopLevelField.read("{}", "level")).isEmpty();
        assertThat(TopLevelField.read("[]", "level")).isEmpty();
        assertThat(TopLevelField.read("<html>", "level")).isEmpty();
        assertThat(TopLevelField.read("", "level")).isEmpty();
    }
}
