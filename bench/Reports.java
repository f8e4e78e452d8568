import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Writes data files of towns that do not exist, all different in figures and prose and as long as the example:
 * {@code java bench/Reports.java COUNT FOLDER}. The same number gives the same files everywhere.
 */
final class Reports {
    private static final String[] PLACES = "云溪 青石 白沙 柳林 东湖 南坪 西岭 北塘 桃源 清泉 石桥 古城 新安 永兴 太平 长乐 高坪 龙泉 双河 金山".split(" ");
    private static final String[] WORK = ("农村人居环境整治 社会救助 惠农补贴 征地拆迁 义务教育 就业创业 公共卫生 安全生产 食品药品监管 财政预决算 老旧小区改造 "
            + "乡村振兴 生态环境保护 防汛抗旱 文化体育 养老服务 残疾人帮扶 退役军人事务 户籍管理 道路交通").split(" ");
    private static final String[] OFFICES = "党政办公室 综合保障办公室 便民服务中心 财政所 司法所 农业服务中心 综合执法队 规划建设办公室 社会事务办公室 应急管理办公室".split(" ");
    private static final String[] MEANS = "公开栏 村村响广播 微信公众号 政务微博 便民服务手册 入户宣传单 电子显示屏 村民代表会议 短视频平台 政策宣讲会".split(" ");
    private static final String[] ORDINALS = {"一是", "二是", "三是", "四是", "五是", "六是"};

    private final Random random;

    private Reports(int number) {
        random = new Random(1_000_003L * number + 17);
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        for (int n = 1; n <= Integer.parseInt(args[0]); n++) {
            Files.writeString(folder.resolve(String.format("%05d.yaml", n)), new Reports(n).text(n));
        }
    }

    private String text(int n) {
        String body = "某某市" + pick(PLACES) + "区" + pick(PLACES) + "第" + n + "镇人民政府";
        int web = 40 + random.nextInt(400);
        int chat = 100 + random.nextInt(2000);
        int blog = random.nextInt(300);
        int policy = 1 + random.nextInt(9);
        int key = 10 + random.nextInt(web - 30);
        int[] people = {random.nextInt(9), random.nextInt(5), random.nextInt(3), random.nextInt(3), random.nextInt(20)};
        int[] firms = {random.nextInt(3), random.nextInt(2), 0, random.nextInt(2), random.nextInt(4)};
        people[0]++;
        int carried = random.nextInt(2);
        int left = random.nextInt(2);
        int asked = sum(people) + left - carried;
        return """
                报告: 政府信息公开工作年度报告
                格式: 2021
                机关: %s
                年度: 2023
                引言: 依据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。

                总体情况:
                  组织领导: |
                    %s
                  主动公开: |
                    2023年通过不同渠道和方式主动公开政府信息%d条，其中政府网站%d条，政务微信%d条，政务微博%d条。政府网站公开包括动态类信息%d条、重点领域%d条、政策解读%d条。%s
                  依申请公开: |
                    2023年共收到政府信息公开申请${申请.本年新收.总计}件，上年结转${申请.上年结转.总计}件，内容主要围绕%s、%s等信息。%s
                  政府信息管理: |
                    %s
                  政府信息公开平台建设: |
                    %s
                  教育培训: |
                    组织%s及%s人员参加区级线下培训%d次、线上培训%d次，强化业务人员专业性，确保政府信息公开工作规范、标准。
                  监督保障: |
                    %s

                主动公开政府信息:
                  规章: {制发: 0, 废止: 0, 现行有效: 0}
                  行政规范性文件: {制发: %d, 废止: %d, 现行有效: %d}
                  行政许可: %d
                  行政处罚: %d
                  行政强制: %d
                  行政事业性收费: 0

                申请:
                  本年新收: {自然人: %d, 商业企业: %d}
                  上年结转: {自然人: %d}
                  予以公开: {自然人: %d, 商业企业: %d}
                  部分公开: {自然人: %d, 商业企业: %d}
                  不予公开:
                    保护第三方合法权益: {自然人: %d}
                  无法提供:
                    本机关不掌握相关政府信息: {自然人: %d, 商业企业: %d}
                    补正后申请内容仍不明确: {自然人: %d, 商业企业: %d}
                  结转下年度: {自然人: %d}

                复议诉讼:
                  行政复议: {结果维持: %d, 结果纠正: 0, 其他结果: 0, 尚未审结: %d}
                  未经复议直接起诉: {结果维持: %d, 结果纠正: 0, 其他结果: 0, 尚未审结: 0}
                  复议后起诉: {结果维持: 0, 结果纠正: 0, 其他结果: 0, 尚未审结: 0}

                问题及改进: |
                %s
                其他事项: 本机关本年度发出收费通知的件数和总金额以及实际收取的总金额均为0。
                """.formatted(body, prose(5), web + chat + blog, web, chat, blog, web - key - policy, key, policy, prose(1),
                pick(WORK), pick(WORK), prose(2), listed(3), listed(4), pick(OFFICES), pick(OFFICES), 1 + random.nextInt(6),
                1 + random.nextInt(3), prose(3), policy / 3, policy / 4, 3 + policy, random.nextInt(90), random.nextInt(500),
                random.nextInt(3), asked, sum(firms), carried, people[0], firms[0], people[1], firms[1], people[2], people[4],
                firms[4], people[3], firms[3], left, random.nextInt(3), random.nextInt(2), random.nextInt(2), problems());
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) sum += count;
        return sum;
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private List<String> sentences() {
        List<String> all = new ArrayList<>(List.of(
                "主要领导高度重视" + pick(WORK) + "领域的信息公开，年初召开工作会议专门研讨、统一部署，明确重点任务和完成时限",
                "由" + pick(OFFICES) + "负责推进、指导和协调，" + pick(OFFICES) + "积极配合检索、调取相关材料，并有专人负责日常管理",
                "围绕" + pick(WORK) + "、" + pick(WORK) + "等群众关心的事项，通过" + pick(MEANS) + "及时公布政策文件、办理流程和发放结果",
                "按照先审查、后公开的原则，由" + pick(OFFICES) + "对拟公开的内容逐条把关，做到内容准确、表述规范、更新及时",
                "结合本地实际编制" + pick(WORK) + "事项清单，细化公开内容、公开时限和责任主体，并在" + pick(MEANS) + "上长期展示",
                "加强与" + pick(OFFICES) + "的沟通会商，对涉及" + pick(WORK) + "的答复意见严格把握法律依据，切实保障申请人的合法权益",
                "定期清理栏目中的错敏字词和失效链接，并将" + pick(WORK) + "信息的更新情况在工作例会上通报",
                "将信息公开纳入" + pick(OFFICES) + "的年度考核，邀请群众代表对" + pick(WORK) + "工作进行评议，广泛听取意见建议",
                "对" + pick(WORK) + "政策采用图解、问答等形式进行解读，借助" + pick(MEANS) + "扩大知晓范围，方便群众理解和办理",
                "建立" + pick(OFFICES) + "牵头、各村（社区）配合的联络机制，确保" + pick(WORK) + "信息在形成后按规定时限公开"));
        Collections.shuffle(all, random);
        return all;
    }

    private String prose(int count) {
        return String.join("。", sentences().subList(0, count)) + "。";
    }

    private String listed(int count) {
        StringBuilder out = new StringBuilder();
        List<String> sentences = sentences();
        for (int i = 0; i < count; i++) out.append(ORDINALS[i]).append(sentences.get(i)).append("。");
        return out.toString();
    }

    private String problems() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            out.append("  ").append(ORDINALS[i]).append(pick(OFFICES)).append("对").append(pick(WORK))
                    .append("信息公开的主动性不强、时效性不高。对此，我镇").append(prose(3)).append('\n');
        }
        return out.toString();
    }
}
