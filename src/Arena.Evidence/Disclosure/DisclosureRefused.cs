namespace Arena.Evidence.Disclosure;

/// <summary>People, answers or settings from which nothing may be published; the message says why, in a sentence.</summary>
/// <param name="sentence">What is wrong, and where.</param>
public sealed class DisclosureRefused(string sentence) : Exception(sentence);
