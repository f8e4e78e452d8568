package org.nianbao.bench.stages;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.nianbao.Outcome;
import org.nianbao.finding.Findings;
import org.nianbao.form.Form;
import org.nianbao.layout.Layout;
import org.nianbao.layout.doc.Document;
import org.nianbao.report.Report;
import org.nianbao.source.Node;
import org.nianbao.template.Parts;
import org.nianbao.template.Template;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each stage of one report costs, given what the stages before it made. Names begin with the order of the work. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Stages {
    private Pipeline pipeline;
    private Node data;
    private Form form;
    private Report report;
    private Template template;
    private Parts filled;
    private Document document;
    private PageList pages;

    /** Runs each stage once: what a stage is given was really made by those before it. */
    @Setup
    public void run() throws IOException {
        pipeline = Pipeline.ofProperties();
        data = pipeline.readData();
        form = pipeline.readForm();
        report = pipeline.report(form, data);
        template = pipeline.compile();
        filled = pipeline.fill(template, report);
        document = pipeline.readDocument(filled);
        pages = new PageList();
        pipeline.layout(document, pages);
    }

    @Benchmark
    public Node s01_readYaml() {
        return pipeline.readData();
    }

    @Benchmark
    public Form s02_readForm() {
        return pipeline.readForm();
    }

    @Benchmark
    public Report s03_report() {
        return pipeline.report(form, data);
    }

    @Benchmark
    public Findings s04_check() {
        return pipeline.check(report);
    }

    @Benchmark
    public Template s05_compileTemplate() {
        return pipeline.compile();
    }

    @Benchmark
    public Parts s06_fill() {
        return pipeline.fill(template, report);
    }

    @Benchmark
    public byte[] s07_saveWord() {
        return pipeline.save(filled, report);
    }

    @Benchmark
    public Document s08_readDocument() {
        return pipeline.readDocument(filled);
    }

    @Benchmark
    public Layout.Summary s09_layout() {
        return pipeline.layout(document, PageList.NOWHERE);
    }

    @Benchmark
    public byte[] s10_paintPdf() {
        return pipeline.paint(pages, report);
    }

    @Benchmark
    public Outcome s11_wholeBuild() throws IOException {
        return pipeline.build();
    }
}
