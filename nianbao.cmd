@echo off
rem Starts nianbao; on first use builds it first.
setlocal
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAR=%HOME_DIR%\target\nianbao.jar"
chcp 65001 >nul

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>nul
if errorlevel 1 (
  echo 错误：没有找到 Java。请安装 JDK 17 或更新的版本，再运行本命令。 1>&2
  exit /b 2
)

if not exist "%JAR%" goto build
if not exist "%HOME_DIR%\src\main" goto run
rem Sources newer than the jar: the program was updated and must be built again.
powershell -NoProfile -Command "$j=(Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $s=@(Get-Item -LiteralPath ($env:HOME_DIR+'\pom.xml'))+@(Get-ChildItem -LiteralPath ($env:HOME_DIR+'\src\main') -Recurse -File); if ($s | Where-Object { $_.LastWriteTimeUtc -gt $j }) { exit 1 } else { exit 0 }"
if errorlevel 1 goto build
goto run

:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo 错误：首次使用需要 Maven 构建程序，但没有找到 mvn。请安装 Maven，再运行本命令。 1>&2
  exit /b 2
)
if not exist "%HOME_DIR%\target" mkdir "%HOME_DIR%\target"
rem A new program keeps nothing that the old one worked out.
if exist "%HOME_DIR%\target\memory" rmdir /s /q "%HOME_DIR%\target\memory"
echo 首次使用（或程序已更新），正在准备，约需一分钟…… 1>&2
pushd "%HOME_DIR%"
call mvn -B -q -Dmaven.test.skip=true package >"%HOME_DIR%\target\build.log" 2>&1
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" (
  echo 错误：准备程序没有成功，详情见 %HOME_DIR%\target\build.log。请检查网络与 JDK 版本（需要 17 以上），再运行本命令。 1>&2
  exit /b 2
)
powershell -NoProfile -Command "(Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc = [DateTime]::UtcNow"

:run
rem Light code made by one thread, for most of it runs once (see nianbao); what is worked out from forms and templates is kept.
set "FLAGS=-XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -XX:-UseDynamicNumberOfCompilerThreads"
set "FLAGS=%FLAGS% -XX:C1MaxInlineSize=8 -XX:+UseSerialGC -Xshare:auto -Xlog:disable -Dorg.freemarker.loggerLibrary=none"
"%JAVA%" %FLAGS% -Dfile.encoding=UTF-8 -Dnianbao.home="%HOME_DIR%" -Dnianbao.memory="%HOME_DIR%\target\memory" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
