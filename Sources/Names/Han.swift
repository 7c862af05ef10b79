/// Chinese characters usual in names of persons and in transcriptions of foreign names, in
/// pinyin, with "ts" for its c.
///
/// A word with a character that is not here is not read: it finds no match rather than a wrong one.
/// Names in Japanese characters are read as Chinese, and so do not match their Latin forms.
enum Han {
  static func romanise(_ word: [UInt32]) -> [UInt8] {
    word.allSatisfy { table[$0] != nil } ? word.flatMap { table[$0] ?? [] } : []
  }

  /// Usual family names of one character.
  static let familyNames = Set(
    """
    王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜
    叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦付方白邹鄒孟熊秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚
    邵万萬钱錢严嚴武戴莫孔向汤湯习習温溫丘华華耿陆洪齐齊易文施柳俞安殷詹申岳
    """.unicodeScalars)

  /// Family names of two characters.
  static let longFamilyNames: Set<String> = ["欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛"]

  private static let table: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for entry in syllables.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let sound = entry.utf8.filter { $0 < 0x80 }
      for character in entry.unicodeScalars where !character.isASCII {
        table[character.value] = sound
      }
    }
    return table
  }()

  private static let syllables = """
    a阿 ai艾爱愛埃 an安 ang昂 ao奥奧敖 ba巴 bai白柏拜 ban班 bang邦 bao保宝寶鲍鮑 bei贝貝北
    ben本 bi比毕畢碧 bian边邊 bin彬斌宾賓 bing冰炳兵 bo波博伯 bu布卜 tsai蔡才 tsao曹 tsen岑
    chang昌常 chao超晁 che切 chen陈陳晨辰 cheng成程诚誠承 chi池篪 chong崇 chu楚储 chuan川传
    chun春纯淳 tsi慈 tsong聪聰从 tsui崔翠 da达達大 dai戴代 dan丹旦 dao道 de德 deng邓鄧登 di迪地狄
    ding丁定 dong东東董冬栋 dou窦 du杜度 duan段端 dun敦顿頓 duo多 e俄厄 en恩 er尔爾
    fa法发發 fan范樊凡 fang方芳房 fei菲费費飞飛斐 fen芬 feng冯馮峰锋風风丰凤封 fo佛
    fu弗福富傅夫付甫 gan甘干 gang刚剛钢岗 gao高 ge戈格葛歌 gen根 gong龚龔宫公 gu古顾顧谷
    guan关關管官 guang光广廣 gui桂贵 guo郭国國果 ha哈 hai海 han韩韓汉漢翰涵 hang杭航
    hao郝浩豪昊皓 he何贺賀和赫鹤 hei黑 heng恒亨衡 hong洪宏红紅鸿鴻虹 hou侯后厚 hu胡虎
    hua华華花 huai怀 huan欢环桓 huang黄黃 hui惠辉輝慧会晖 huo霍 ji吉季基纪紀济冀姬及济
    jia加家佳贾賈嘉 jian健建剑简简坚堅 jiang江蒋蔣姜将 jiao焦 jie杰傑洁潔介捷 jin金近锦进進晋靳
    jing京静靜晶敬景靖 jiu九久 ju居菊 juan娟 jun军軍君俊峻骏 ka卡 kai凯凱开 kan坎 kang康 ke克柯科
    ken肯 kong孔 ku库庫 kuan宽 kun坤昆 la拉 lai赖賴莱萊来 lan兰蘭岚 lang朗郎 lao劳 le勒乐樂
    lei雷蕾磊 leng冷 li李利里丽麗立力黎莉理礼礫厉 lian连连莲廉 liang梁良亮 liao廖 lie列烈
    lin林琳霖 ling玲凌灵令 liu刘劉柳 long龙龍隆 lou楼 lu卢盧陆陸鲁魯路露鹿 lun伦倫 luo罗羅洛骆
    lu吕呂 ma马馬玛瑪 mai迈邁麦麥 man曼满 mao毛茂 mei梅美 men门 meng孟蒙梦 mi米 mian勉
    miao苗妙 min敏民闵 ming明铭鸣 mo莫墨 mu穆木慕 na纳納娜那 nan南楠 nao瑙 nei内 neng能 ni尼倪
    nian年 ning宁寧 niu牛 nuo诺諾 o欧歐 ou鸥 pa帕 pan盘潘 pang庞龐 pei裴佩培 peng彭鹏鵬朋
    pi皮 pin品 ping平萍 po珀 pu普蒲浦 qi齐齊琪启其奇祁契 qian钱錢谦倩 qiang强強 qiao乔喬
    qin秦勤 qing青清庆慶卿 qiu邱秋丘 qu曲屈 quan全权泉 que阙 ran冉 rao饶 ren任仁 rong荣榮容
    ru如茹汝 ruan阮 rui瑞睿 run润 ruo若 sa萨薩 sai塞赛 san三 sang桑 se色 sen森 sha沙莎
    shan山珊善 shang尚 shao邵少绍 she舍 shen沈申深神 sheng生胜勝盛升圣 shi石史世时师施士实诗
    shou寿守 shu舒书淑叔树 shuang双 shui水 shun顺 shuo朔硕 si斯思司 song宋松 su苏蘇素肃 sui隋
    sun孙孫 suo索 ta塔 tai泰太 tan谭譚谈坦 tang唐汤湯棠 tao陶涛濤 te特 teng腾滕 ti提 tian田天
    tie铁 ting婷廷庭 tong童同通彤 tu图圖屠 tuo托拓 wa瓦 wan万萬婉 wang王汪旺望 wei韦魏伟偉卫威維维薇为
    wen文温溫闻雯 weng翁 wo沃 wu吴吳伍武五乌烏 xi西席希习習喜锡曦 xia夏霞 xian先贤显县 xiang向翔项祥香
    xiao肖萧蕭晓曉小孝 xie谢謝协 xin新欣辛信鑫 xing邢星兴興行杏 xiong熊雄 xiu秀修 xu徐许許旭
    xuan轩宣玄璇 xue薛雪学學 xun寻迅 ya亚亞雅 yan颜严嚴燕岩延彦艳妍阎 yang杨楊阳陽洋扬羊央 yao姚耀瑶
    ye叶葉也耶业 yi毅易伊一义義怡艺奕以益宜仪 yin尹银音印殷 ying英莹瑩颖应瑛迎 yong永勇雍 you尤友佑有
    yu于余俞玉宇喻裕育瑜雨虞 yuan袁元远媛源园 yue岳月越跃悦 yun云雲运芸 za扎 zai在 ze泽澤则
    zeng曾 zha查 zhai翟 zhan詹占展 zhang张張章 zhao赵趙昭兆照肇 zhe哲 zhen珍真振震镇 zheng郑鄭正政征峥
    zhi志之智治芝 zhong钟鍾中忠仲 zhou周洲舟 zhu朱祝竹 zhuang庄莊 zhuo卓 zi子紫兹茲 zong宗 zou邹鄒 zu祖 zuo左佐作
    """
}
