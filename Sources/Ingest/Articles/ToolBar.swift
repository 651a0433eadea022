/// Lines made of a site's tools and nothing else (页面工具条): 「【打印】【关闭】」, 「放大+ 缩小- 默认o」,
/// 「取消 允许」.
///
/// A tool's word on such a line proves nothing; that the words leave no character over does.
enum ToolBar {
  private static let maximalLength = 120

  /// Whether tools' words cover all Han characters of `units`.
  static func covers(_ units: [UInt16]) -> Bool {
    guard units.count <= maximalLength, let first = units.first(where: \.isHan) else {
      return isLatinTool(units)
    }
    guard words.mayBegin(first) else { return false }
    var place = 0
    while place < units.count {
      if let match = words.match(at: place, in: units) {
        place = match.upperBound
      } else if units[place].isHan {
        return false
      } else {
        place += 1
      }
    }
    return true
  }

  private static func isLatinTool(_ units: [UInt16]) -> Bool {
    units.count <= 24 && latin.match(at: 0, in: units) != nil
      && !units.contains { $0.isDigit }
      && units.split { !$0.isLatin }.allSatisfy {
        latin.match(at: 0, in: Array($0))?.count == $0.count
      }
  }

  private static let latin = Words(
    "AD END End RSS Archiver Home HOME English EN Login Register Top TOP")

  private static let words = Words(
    """
    首页 主页 网站首页 返回首页 返回上页 返回上一页 返回 登录 登陆 注册 立即注册 找回密码 忘记密码 自动登录 退出 请 您好 \
    打印 打印本页 打印此页 关闭 关闭窗口 关闭本页 收藏 收藏本页 分享 分享到 分享至 分享让更多人看到 微信 微博 新浪微博 \
    腾讯微博 QQ空间 空间 朋友圈 微信好友 好友 微信扫一扫 扫一扫 点赞 点点赞 点分享 点收藏 点在看 在看 赞 举报 反馈 投诉 侵权投诉 \
    回复 引用 评论 条 抢首评 我要评论 发表评论 参与评论 搜索 站内搜索 高级搜索 大家都在搜 热搜 上一版 下一版 上一期 下一期 上一篇 \
    下一篇 上一条 下一条 上一页 下一页 阅读下一篇 前一页 后一页 尾页 末页 全文 返回目录 返回列表 返回顶部 返回论坛 放大 \
    缩小 默认 大 中 小 字体 字号 朗读 播报 语音播报 语音朗读 收听 听新闻 点击收听 点击收听本文 点击播放 点击查看 点击下载 摘要 楼主 沙发 板凳 地板 \
    只看该作者 只看楼主 倒序浏览 阅读模式 使用道具 发新帖 复制链接 复制 链接 复制网址 显示全部楼层 显示全部 当前离线 当前在线 顶一下 踩一下 顶 踩 \
    挑错 纠错 我要纠错 推荐 取消 允许 知道了 视频 轻点两下取消赞 轻点两下取消在看 小程序 使用小程序 微信扫一扫使用小程序 \
    关注该公众号 微信扫一扫关注该公众号 继续滑动看下一个 向上滑动看下一个 轻触阅读原文 阅读原文 阅读全文 预览时标签不可点 查看更多 查看全部 \
    加载更多 加载中 展开全文 展开 收起 不感兴趣 更多 更多内容 详细 没有了 完 正文完 移动版 手机版 电脑版 触屏版 无障碍 无障碍浏览 无障碍阅读 适老化 \
    长者模式 关怀版 长者版 老年版 繁体 简体 繁體 繁体版 简体版 繁体中文 简体中文 日本语 设为首页 加入收藏 收藏本站 \
    版面导航 标题导航 版面目录 门户 论坛 导读 排行榜 切换到宽版 返回微信 保存 生成海报 一键分享 转发 写留言 留言 精选留言 设置 倍速 静音 重播 播放 超清 高清 标清 流畅 广告 展开剩余 分享文章 写评论 条评论 \
    免费获取 复制成功 回到顶部 回顶部 关注 已关注 私信 搜狐号 举报反馈 我要投稿 投稿 已编辑 下载 订阅 相关附件 分享收藏 打赏
    """)
}
