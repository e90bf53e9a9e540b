package dev.rightsize.cli.advise;

import static dev.rightsize.cli.advise.Question.Answer.LIST;
import static dev.rightsize.cli.advise.Question.Answer.NUMBER;
import static dev.rightsize.cli.advise.Question.Answer.TEXT;
import static dev.rightsize.cli.advise.Question.Answer.WHOLE;
import static dev.rightsize.cli.advise.Question.Answer.YES_NO;

import dev.rightsize.core.placement.Bandwidth;
import dev.rightsize.core.placement.Complexity;
import dev.rightsize.core.placement.Connectivity;
import dev.rightsize.core.placement.Power;
import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Frequency;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.core.task.Transparency;
import java.util.List;

/** Everything that the advisor may want to know, in the order in which it is asked. */
final class Questions {
    static final List<Question> ALL = List.of(
            new Question(
                    "task",
                    TEXT,
                    TaskType.labels(),
                    "What has to be done?",
                    "What has to be done: classify, extract, read-text, read-receipt, embed or generate."),
            Question.of("name", TEXT, "", "Your own name for the task."),
            Question.choice(
                    "modality", "What is it given?", "What it is given: text, image or audio.", Modality.values()),
            Question.of("outputs", LIST, "", "Labels to choose from, or fields to fill, with commas."),
            Question.choice(
                    "complexity",
                    "How hard is it? Always the same form; a known set of answers; free text; several steps of thought",
                    "fixed-form, narrow, open or reasoning.",
                    Complexity.values()),
            Question.of("textInPicture", YES_NO, "", "Whether what matters of a picture is the text on it (y or n)."),
            Question.of(
                    "formFields",
                    WHOLE,
                    "How many fields would a person fill who did it by hand?",
                    "How many fields a person would fill by hand."),
            Question.of("examples", WHOLE, "", "How many inputs with right answers there are to learn from."),
            Question.choice(
                    "origin", "Where are the data?", "Where the data are: device, server or remote.", Place.values()),
            Question.of(
                    "sensitive",
                    YES_NO,
                    "Are they sensitive, so that they must not leave that place?",
                    "Whether the data must not leave their place (y or n)."),
            Question.choice("places", "", "The only places where it may run, with commas.", Place.values())
                    .asList(),
            Question.of(
                    "offline",
                    YES_NO,
                    "Must it work without a network?",
                    "Whether it must work without a network (y or n)."),
            Question.choice(
                    "connectivity",
                    "How well are devices connected?",
                    "How well devices are connected: always or spotty.",
                    Connectivity.values()),
            Question.choice(
                    "frequency",
                    "How often does one user ask?",
                    "How often one user asks: occasional, regular or frequent.",
                    Frequency.values()),
            Question.of(
                    "asksPerMonth", WHOLE, "How many asks a month, all users together?", "Asks a month, all users."),
            Question.of("users", WHOLE, "By how many users?", "How many users ask, each on a device (default: 1)."),
            Question.choice(
                    "bandwidth",
                    "Can data be moved freely?",
                    "Whether data can be moved freely: limited or ample.",
                    Bandwidth.values()),
            Question.choice(
                    "device",
                    "What do users hold in their hands?",
                    "phone, laptop or desktop (default: phone).",
                    Device.values()),
            Question.choice("power", "What feeds it?", "What feeds devices: mains or battery.", Power.values()),
            Question.of("languages", LIST, "", "ISO 639-1 codes that a model must know, with commas: en,es."),
            Question.of("qualityMeasure", TEXT, "", "The measure on cards that counts, such as accuracy."),
            Question.of("qualityMinimum", NUMBER, "", "What it must reach, from 0 to 1."),
            Question.of("maxLatencyMs", WHOLE, "", "How long an answer may take, in milliseconds."),
            Question.of("maxDownloadBytes", WHOLE, "", "How large a download may be, in bytes."),
            Question.of("maxMoneyUsd", NUMBER, "", "What a month may cost, in US dollars."),
            Question.of("maxEnergyWh", NUMBER, "", "What a month may take, in watt hours."),
            Question.of("maxCo2eGrams", NUMBER, "", "What a month may emit, in grams of CO2e."),
            Question.choice(
                    "transparency",
                    "",
                    "How far a model's cost must be known, at least: none, indirect or direct.",
                    Transparency.values()),
            Question.of("zone", TEXT, "", "Whose electricity users use: ISO 3166 code such as ESP (default: WOR)."),
            Question.of("inputTokens", NUMBER, "", "Tokens sent to a language model an ask (default: an assumption)."),
            Question.of("outputTokens", NUMBER, "", "Tokens of its answer (default: an assumption)."),
            Question.of("inputBytes", NUMBER, "", "Bytes of the input (default: an assumption)."));

    private Questions() {}
}
