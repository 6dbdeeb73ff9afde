package io.minibot.synthesis;

/**
 * What a prompt cache has done.
 *
 * @param hits requests answered from memory
 * @param fileHits requests answered from disk
 * @param renderings requests that the synthesizer had to render
 */
public record PromptCacheStatistics(long hits, long fileHits, long renderings) {}
