package org.nianbao.examples.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Data files of units that do not exist, to try the machinery on as many reports as one likes. A unit's figures are drawn
 * from its number alone and balance; every {@value #FAULTY_EVERY}th has one of three faults that clerks make.
 */
final class Fictitious {
    static final int YEAR = 2024;
    /** One in so many is faulty: the 13th, the 63rd, the 113th, … */
    static final int FAULTY_EVERY = 50;
    private static final int FIRST_FAULTY = 13;
    private static final int TOWNS_IN_COUNTY = 100;

    private static final String[] CHANNELS = {"门户网站", "政务微信", "政务微博", "公开栏", "便民服务中心查阅点"};
    private static final String[] FIELDS = {"农村人居环境整治", "社会救助", "义务教育", "涉农补贴", "养老服务", "生态环境", "安全生产", "征地补偿",
            "公共文化服务", "食品药品监管"};
    private static final String[] SUBJECTS = {"土地征收补偿", "宅基地审批", "老旧小区改造", "村级财务收支", "道路建设规划", "惠农资金发放", "河道整治",
            "集体资产处置"};
    private static final String[] PROBLEMS = {
        "个别科室对主动公开不够重视，从文件印发到上网公开间隔偏长",
        "政策解读以文字为主，图解、短视频等形式偏少，群众看得懂、用得上的不多",
        "基层公开栏更新不及时，线上线下的内容有时不一致",
        "答复文书的说理不够充分，个别申请因此反复沟通",
        "工作人员变动频繁，对公开事项标准目录不够熟悉"};
    private static final String[] REMEDIES = {
        "建立公开事项台账，写明科室、时限和责任人，每月对照检查一次",
        "与融媒体中心合作制作图解和短视频，政策文件与解读材料同步组织、同步审签、同步发布",
        "明确公开栏由党政办公室统一管理，每周与网站核对一次",
        "修订答复文书样式，疑难申请由司法所会商后再答复",
        "编印工作手册，新到岗的人员先学习、再上岗"};

    private final int number;
    private final Random random;

    private Fictitious(int number) {
        this.number = number;
        this.random = new Random(number * 0x9E3779B97F4A7C15L);
    }

    /** Writes the data files of units 1 to {@code count}, a hundred to a folder; files that lie there are replaced. */
    static void write(Path folder, int count) throws IOException {
        for (int n = 1; n <= count; n++) {
            Path file = folder.resolve(file(n));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(n));
        }
    }

    /** A unit's data file below the data folder: {@code 第0001县/第000101镇2024.yaml}. */
    static String file(int number) {
        return String.format(Locale.ROOT, "第%04d县/第%06d镇%d.yaml", (number - 1) / TOWNS_IN_COUNTY + 1, number, YEAR);
    }

    static String unit(int number) {
        return String.format(Locale.ROOT, "某某省第%06d镇人民政府", number);
    }

    static boolean faulty(int number) {
        return number % FAULTY_EVERY == FIRST_FAULTY;
    }

    /** How many of the units 1 to {@code count} are faulty. */
    static int faultyAmong(int count) {
        return (count - FIRST_FAULTY + FAULTY_EVERY) / FAULTY_EVERY;
    }

    static String text(int number) {
        return new Fictitious(number).text();
    }

    private String text() {
        int[] applied = {random.nextInt(40), random.nextInt(6)};
        int[] carried = {random.nextInt(4), random.nextInt(2)};
        int[][] results = new int[7][2];
        int[] left = new int[2];
        for (int who = 0; who < 2; who++) {
            int all = applied[who] + carried[who];
            left[who] = Math.min(all, random.nextInt(3));
            for (int i = 0; i < all - left[who]; i++) results[random.nextInt(results.length)][who]++;
        }
        int[] channels = new int[CHANNELS.length];
        for (int i = 0; i < channels.length; i++) channels[i] = 20 + random.nextInt(400);
        int[] suits = {random.nextInt(4), random.nextInt(3), random.nextInt(2)};

        StringBuilder y = new StringBuilder(6000);
        y.append("# 虚构的单位，只用来试验大批量生成。\n报告: 政府信息公开工作年度报告\n格式: 2021\n机关: ").append(unit(number));
        y.append("\n年度: ").append(YEAR).append("\n\n引言: 根据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。统计期限自")
                .append(YEAR).append("年1月1日起至").append(YEAR).append("年12月31日止。\n\n");
        overview(y, channels);
        tables(y, applied, carried, results, left, suits);
        closing(y);
        return spoilt(y.toString());
    }

    private void overview(StringBuilder y, int[] channels) {
        int first = random.nextInt(FIELDS.length);
        y.append("总体情况:\n  主动公开: |\n    ").append(YEAR).append("年，我镇共主动公开政府信息").append(Arrays.stream(channels).sum())
                .append("条，其中");
        for (int i = 0; i < channels.length; i++) y.append(i == 0 ? "" : "，").append(CHANNELS[i]).append(channels[i]).append("条");
        y.append("。\n    围绕").append(field(first)).append("、").append(field(first + 3)).append("、").append(field(first + 7))
                .append("等群众关心的事项，及时公开政策文件、办理流程、办事结果和监督渠道；对照基层政务公开标准目录逐项梳理，补齐缺项、更正错项，做到应公开的全部公开。")
                .append("新出台的政策在印发后五个工作日内发布解读，重要事项由主要负责人在村民代表会议上当面说明，听取意见后再作完善。\n");
        y.append("  依申请公开: |\n    全年共收到政府信息公开申请${申请.本年新收.总计}件，上年结转${申请.上年结转.总计}件，")
                .append("结转下年度${申请.结转下年度.总计}件。申请内容主要涉及").append(subject(first)).append("、").append(subject(first + 2))
                .append("等方面。收到的申请均当日登记、专人跟办，需要征求第三方意见的书面征求，答复前由司法所审核文书的事实、依据和救济途径，在法定期限内送达。\n");
        y.append("  政府信息管理: |\n    一是严格执行公开属性源头认定，起草文件时同步写明是否公开、以何种方式公开；二是坚持先审查、后公开，涉及个人隐私、商业秘密的逐条核对；"
                + "三是每季度清理一次已公开的信息，对失效、废止的标注清楚，对错链、错字及时更正。\n");
        y.append("  平台建设: |\n    维护县政府网站的本镇专栏和政务新媒体账号，设专人读网，全年处理读者留言").append(5 + random.nextInt(60))
                .append("条。在便民服务中心设政府信息查阅点，配备电脑、打印机和纸质汇编，由窗口人员协助老年人查询，全年接待查阅").append(30 + random.nextInt(300))
                .append("人次。\n");
        y.append("  监督保障: |\n    把政府信息公开列入机关年度工作考核，占").append(2 + random.nextInt(4)).append("分；组织业务培训")
                .append(1 + random.nextInt(4)).append("次，各村和各科室联络员全部参加；开展社会评议，发放问卷").append(100 + random.nextInt(200))
                .append("份；全年没有发生责任追究的情形。\n\n");
    }

    private void tables(StringBuilder y, int[] applied, int[] carried, int[][] results, int[] left, int[] suits) {
        y.append("主动公开政府信息:\n  行政规范性文件: {制发: ").append(random.nextInt(3)).append(", 废止: ").append(random.nextInt(2))
                .append(", 现行有效: ").append(3 + random.nextInt(9)).append("}\n  行政许可: ").append(random.nextInt(90))
                .append("\n  行政处罚: ").append(random.nextInt(500)).append("\n  行政强制: ").append(random.nextInt(9))
                .append("\n  行政事业性收费: ").append(random.nextInt(50)).append('.').append(1 + random.nextInt(9)).append("\n\n申请:\n");
        row(y, "  本年新收", applied);
        row(y, "  上年结转", carried);
        row(y, "  予以公开", results[0]);
        row(y, "  部分公开", results[1]);
        y.append("  不予公开:\n");
        row(y, "    保护第三方合法权益", results[2]);
        row(y, "    属于三类内部事务信息", results[3]);
        y.append("  无法提供:\n");
        row(y, "    本机关不掌握相关政府信息", results[4]);
        row(y, "    没有现成信息需要另行制作", results[5]);
        y.append("  不予处理:\n");
        row(y, "    重复申请", results[6]);
        row(y, "  结转下年度", left);
        y.append("\n复议诉讼:\n  行政复议: {结果维持: ").append(suits[0]).append(", 结果纠正: ").append(suits[2]).append("}\n  未经复议直接起诉: {结果维持: ")
                .append(suits[1]).append("}\n  复议后起诉: {结果维持: ").append(suits[2]).append("}\n\n");
    }

    private static void row(StringBuilder y, String name, int[] figures) {
        y.append(name).append(": {自然人: ").append(figures[0]).append(", 商业企业: ").append(figures[1]).append("}\n");
    }

    private void closing(StringBuilder y) {
        int a = random.nextInt(PROBLEMS.length);
        int b = (a + 1 + random.nextInt(PROBLEMS.length - 1)) % PROBLEMS.length;
        y.append("问题及改进: |\n  一是").append(PROBLEMS[a]).append("。对此，").append(REMEDIES[a]).append("，下一年度将继续巩固，并把做法写进制度。\n  二是")
                .append(PROBLEMS[b]).append("。对此，").append(REMEDIES[b]).append("，效果由社会评议来检验。\n\n")
                .append("其他事项: 本年度发出收费通知的件数和总金额以及实际收取的总金额均为0。\n\n落款: {署名: ").append(unit(number)).append(", 日期: ")
                .append(YEAR + 1).append("年1月").append(4 + random.nextInt(26)).append("日}\n");
    }

    /** A row that does not balance, a table that is missing, a file that is not even YAML: each third of the faulty ones. */
    private String spoilt(String text) {
        if (!faulty(number)) return text;
        return switch (number / FAULTY_EVERY % 3) {
            case 0 -> text.replaceFirst("  本年新收: \\{自然人: (\\d+)", "  本年新收: {自然人: 9$1");
            case 1 -> text.replaceFirst("(?s)\n复议诉讼:.*?\n\n", "\n");
            default -> text.replace("年度: " + YEAR, "年度: " + YEAR + "\n  [");
        };
    }

    private static String field(int i) {
        return FIELDS[i % FIELDS.length];
    }

    private static String subject(int i) {
        return SUBJECTS[i % SUBJECTS.length];
    }
}
