package dev.rigsmith.domain.resolve;

/**
 * A template that was found.
 *
 * @param location its Containerfile as the user knows it
 */
public record TemplateFacts(String location, Currency currency) {}
